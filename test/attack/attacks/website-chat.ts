import { WebSocket } from 'ws';
import { until } from '../../support/until.ts';
import { type Attack, hold } from '../attack.ts';
import { Attacker, BOUNDARY, type Chat, counted, form } from '../attacker.ts';
import type { Target } from '../target.ts';

/** Longest text of a message that the website chat takes. */
const LONGEST = 10_000;

/** Largest upload and largest activity that the entrance reads, in bytes. */
const UPLOAD = 20 * 1024 * 1024;
const ACTIVITY = 262_144;

/** The attacks on the website chat. */
export const WEBSITE_CHAT: readonly Attack[] = [
  {
    aim: 'freeze',
    name: 'uploads with names of 70,000 characters',
    play: async (target, { times, texts }) => {
      const statuses: number[] = [];
      for (const text of texts) {
        const name = text(70_000 * times).replaceAll(/["\r\n]/g, '_');
        await withChat(target, async (attacker, chat) => {
          statuses.push((await attacker.upload(chat, uploadOf(name))).status);
        });
      }
      return counted(statuses);
    },
  },
  {
    aim: 'freeze',
    name: 'a form of 100,000 empty parts',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        const part = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n`;
        const count = Math.min(100_000 * times, Math.floor(UPLOAD / part.length));
        const { status } = await attacker.upload(chat, `${part.repeat(count)}--${BOUNDARY}--\r\n`);
        hold(status !== 200, 'The form was taken.');
        return `${count} parts: ${status}`;
      }),
  },
  {
    aim: 'freeze',
    name: 'a part with 10,000 header lines',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        const head = Array.from({ length: 10_000 * times }, (_, nth) => `X-${nth}: ${'a'.repeat(40)}`);
        const answer = await attacker.upload(chat, form([{ head: head.join('\r\n'), content: 'a' }]));
        return String(answer.status);
      }),
  },
  {
    aim: 'freeze',
    name: '59 posts of 250 kB at once in one conversation',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        const value = { a: 'a'.repeat(250_000) };
        const posts = Array.from({ length: 59 * times }, (_, nth) =>
          attacker.post(chat, { type: 'message', text: `post ${nth}`, value, from: { id: 'me' } }),
        );
        return counted((await Promise.all(posts)).map(({ status }) => status));
      }),
  },
  {
    aim: 'freeze',
    name: '59 posts of 10,000 characters at once in one conversation',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        const posts = Array.from({ length: 59 * times }, () =>
          attacker.post(chat, message('where is my parcel? '.repeat(LONGEST / 20))),
        );
        return counted((await Promise.all(posts)).map(({ status }) => status));
      }),
  },
  {
    aim: 'freeze',
    name: 'activities that are nested, wide or no JSON',
    play: async (target) =>
      await withChat(target, async (attacker, chat) => {
        const half = ACTIVITY / 2 - 100;
        const bodies = [
          `{"type":"message","value":${'['.repeat(half)}${']'.repeat(half)}}`,
          `{"type":"message","value":{${'"a":{'.repeat(half / 6)}${'}'.repeat(half / 6)}}}`,
          JSON.stringify({
            type: 'message',
            value: Object.fromEntries(numbers(20_000).map((n) => [`a${n}`, n])),
          }),
          JSON.stringify({
            type: 'message',
            text: 'a',
            attachments: numbers(5_000).map(() => ({ contentUrl: 'x' })),
          }),
          '['.repeat(ACTIVITY),
          ' '.repeat(ACTIVITY),
        ];
        const answers = [];
        for (const body of bodies) answers.push(await attacker.post(chat, body));
        return counted(answers.map(({ status }) => status));
      }),
  },
  {
    aim: 'freeze',
    name: 'messages of 10,000 characters of each kind',
    play: async (target, { texts }) => {
      const statuses: number[] = [];
      for (const text of texts)
        await withChat(target, async (attacker, chat) => {
          statuses.push((await attacker.post(chat, message(text(LONGEST)))).status);
        });
      return counted(statuses);
    },
  },
  {
    aim: 'fill',
    name: '600 posts of 250 kB by ten visitors of one address',
    play: async (target, { times }) => {
      const value = { a: 'a'.repeat(250_000) };
      return await flooded(target, times, (nth) => ({ ...message(`${nth}`), value }));
    },
  },
  {
    aim: 'fill',
    name: '600 posts of 10,000 characters by ten visitors of one address',
    play: async (target, { times }) =>
      await flooded(target, times, (nth) => message(`${nth} ${'a'.repeat(9_000)}`)),
  },
  {
    aim: 'fill',
    name: 'uploads of 10 MB until they are refused',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        const statuses: number[] = [];
        for (const nth of numbers(10 * times)) {
          const content = `${nth} `.padEnd(9_900_000, 'a');
          const head =
            'Content-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain';
          statuses.push((await attacker.upload(chat, form([{ head, content }]))).status);
        }
        return counted(statuses);
      }),
  },
  {
    aim: 'fill',
    name: 'a long log, read 120 times at once',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        for (const nth of numbers(50))
          await attacker.post(chat, message(`${nth} ${'長'.repeat(LONGEST - 10)}`));
        const answers = await Promise.all(numbers(12 * times).map(() => attacker.log(chat)));
        const largest = Math.max(...answers.map(({ text }) => Buffer.byteLength(text)));
        hold(largest < 1024 * 1024, `A page of the log has ${largest} bytes.`);
        return `${counted(answers.map(({ status }) => status))}; pages up to ${largest} bytes`;
      }),
  },
  {
    aim: 'fill',
    name: 'streams that nobody reads, and one that is read',
    play: async (target, { times }) =>
      await withChat(target, async (attacker, chat) => {
        const visitor = new Attacker(target);
        const own = await visitor.open();
        for (const nth of numbers(50))
          for (const [sender, its] of [
            [attacker, chat],
            [visitor, own],
          ] as const)
            await sender.post(its, message(`${nth} ${'長'.repeat(LONGEST - 10)}`));
        const streams = numbers(12 * times).map(() => streamOf(attacker, chat));
        for (const stream of streams) stream.pause();
        const innocent = streamOf(visitor, own);
        let read = '';
        innocent.on('message', (frame) => {
          read += frame.toString();
        });
        await until(() => (read.includes('"49 ') ? true : undefined));
        for (const stream of [...streams, innocent]) stream.terminate();
        visitor.close();
        return `${streams.length} streams; the log of ${read.length} characters was read whole`;
      }),
  },
];

/** Posts 600 activities, so many times, in ten conversations of one address: ten at once. */
async function flooded(target: Target, times: number, made: (nth: number) => object): Promise<string> {
  const attacker = new Attacker(target);
  const chats = await Promise.all(numbers(10).map(() => attacker.open()));
  const statuses: number[] = [];
  for (const _ of numbers(6 * times))
    for (const chat of chats) {
      const posts = numbers(10).map((nth) => attacker.post(chat, made(nth)));
      statuses.push(...(await Promise.all(posts)).map(({ status }) => status));
    }
  attacker.close();
  return counted(statuses);
}

function message(text: string) {
  return { type: 'message', from: { id: 'me' }, text };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, nth) => nth);
}

function uploadOf(name: string): string {
  const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain`;
  return form([{ head, content: 'a' }]);
}

function streamOf({ target, address }: Attacker, { conversation, token }: Chat): WebSocket {
  const url = `${target.address.replace('http', 'ws')}/v3/directline/conversations/${conversation}/stream?t=${token}`;
  const stream = new WebSocket(url, { localAddress: address });
  stream.on('error', () => {});
  return stream;
}

async function withChat<T>(target: Target, play: (attacker: Attacker, chat: Chat) => Promise<T>): Promise<T> {
  const attacker = new Attacker(target);
  try {
    return await play(attacker, await attacker.open());
  } finally {
    attacker.close();
  }
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Attack, hold } from '../attack.ts';
import { Attacker, counted } from '../attacker.ts';
import type { MakeText } from '../hostile-texts.ts';
import { SUPPORT, type Target } from '../target.ts';

/** The size of one of the mails that once stopped the process, in characters. */
const MAIL = 50_000;

/** What the shop's mail server may take, in bytes. */
const LARGEST = 25 * 1024 * 1024;

/** The attacks by e-mail. */
export const EMAIL: readonly Attack[] = [
  {
    aim: 'freeze',
    name: 'mails whose text is 50 kB of each kind',
    play: async (target, { times, texts }) =>
      await mailed(target, texts, ({ text }) => mail({ text: text(MAIL * times) })),
  },
  {
    aim: 'freeze',
    name: 'mails whose HTML is 50 kB of each kind',
    play: async (target, { times, texts }) =>
      await mailed(target, texts, ({ text }) =>
        mail({ type: 'text/html; charset=utf-8', text: `<p>${text(MAIL * times)}` }),
      ),
  },
  {
    aim: 'freeze',
    name: 'mails with headers of 50 kB of each kind',
    play: async (target, { times, texts }) =>
      await mailed(target, texts, ({ text, nth }) => {
        const value = text(MAIL * times).replaceAll('\n', ' ');
        const name = HEADERS[nth % HEADERS.length] ?? 'Subject';
        return mail({ headers: [`${name}: ${value}`] });
      }),
  },
  {
    aim: 'freeze',
    name: 'mails of malformed structure, boundary lines and parts',
    play: async (target, { times }) => {
      const length = MAIL * times;
      const nested = (depth: number) =>
        Array.from(
          { length: depth },
          (_, nth) => `--b${nth}\r\nContent-Type: multipart/mixed; boundary=b${nth + 1}\r\n\r\n`,
        );
      const bodies = [
        { type: 'multipart/mixed', text: `--${'='.repeat(length)} \r\n` },
        { type: 'multipart/mixed', text: `--${'a.'.repeat(length / 2)}!\r\n` },
        { type: 'multipart/mixed; boundary=b', text: '--b\r\n'.repeat(length / 5) },
        { type: 'multipart/mixed; boundary=b', text: '--b\r\n\r\na\r\n'.repeat(length / 10) },
        { type: 'multipart/mixed; boundary=b0', text: nested(length / 60).join('') },
        { type: 'message/rfc822', text: 'Content-Type: message/rfc822\r\n\r\n'.repeat(length / 32) },
        { type: 'text/plain; charset=utf-7', text: '+AGEA-'.repeat(length / 6) },
        { type: 'text/plain', text: `begin 644 a\r\n${'M'.repeat(length)}\r\nend\r\n` },
        { type: 'multipart/report; report-type=delivery-status', text: '<a@b.c>: 550 '.repeat(length / 13) },
      ];
      const attacker = new Attacker(target);
      const replies = [];
      for (const body of bodies) replies.push(await attacker.mail(mail(body)));
      attacker.close();
      return counted(replies.map(codeOf));
    },
  },
  {
    aim: 'freeze',
    name: 'a bounce whose report is 50 kB of each kind',
    play: async (target, { times, texts }) =>
      await mailed(target, texts, ({ text }) =>
        mail({ from: 'MAILER-DAEMON@customer.example', text: `Undeliverable: ${text(MAIL * times)}` }),
      ),
  },
  {
    aim: 'fill',
    name: 'mails of 25 MB until they are refused',
    play: async (target, { times }) => {
      const attacker = new Attacker(target);
      const replies = [];
      for (let nth = 0; nth < 4 * times; nth += 1)
        replies.push(
          await attacker.mail(
            mail({ text: `${nth}\r\n${'a line of a letter\r\n'.repeat((LARGEST - 2000) / 20)}` }),
          ),
        );
      attacker.close();
      return counted(replies.map(codeOf));
    },
  },
  {
    aim: 'fill',
    name: '16 silent connections, 16 slow ones, and a mail of somebody else',
    play: async (target, { times }) => {
      const silent = await Promise.all(Array.from({ length: 16 * times }, () => connected(target)));
      const slow = await Promise.all(Array.from({ length: 16 * times }, () => slowMail(target)));
      const innocent = new Attacker(target, '127.0.0.1');
      const reply = await innocent.mail(
        mail({ text: 'How long may I return things?' }),
        'ann@customer.example',
      );
      for (const socket of [...silent, ...slow]) socket.destroy();
      innocent.close();
      hold(codeOf(reply) === '250', `The mail of somebody else got: ${reply}`);
      return `${silent.length + slow.length} connections; the mail of somebody else: ${codeOf(reply)}`;
    },
  },
  {
    aim: 'fill',
    name: '1,000 recipients of one mail',
    play: async (target, { times }) => {
      const socket = await connected(target);
      const said = reading(socket);
      const lines = Array.from({ length: 1000 * times }, () => `RCPT TO:<${SUPPORT}>\r\n`);
      socket.write(`EHLO me\r\nMAIL FROM:<mallory@customer.example>\r\n${lines.join('')}QUIT\r\n`);
      await once(socket, 'close');
      const replies = said().split('\r\n').map(codeOf);
      const taken = replies.filter((code) => code === '250').length;
      hold(taken < 200, `${taken} recipients were taken.`);
      return counted(replies.filter((code) => code !== ''));
    },
  },
];

const HEADERS = [
  'Subject',
  'Return-Path',
  'Received',
  'References',
  'In-Reply-To',
  'Reply-To',
  'To',
  'Cc',
  'Authentication-Results',
  'Auto-Submitted',
  'X-Failed-Recipients',
  'List-Id',
  'Date',
  'Content-Disposition',
] as const;

interface Letter {
  readonly from?: string;
  readonly headers?: readonly string[];
  readonly type?: string;
  readonly text?: string;
}

let sent = 0;

/** A mail to the shop as bytes; each has an id of its own. */
function mail({
  from = 'mallory@customer.example',
  headers = [],
  type = 'text/plain; charset=utf-8',
  text = 'hello',
}: Letter): Buffer {
  sent += 1;
  const head = [
    `From: Mallory <${from}>`,
    `To: ${SUPPORT}`,
    `Message-ID: <attack-${process.pid}-${sent}@customer.example>`,
    ...headers,
    `Content-Type: ${type}`,
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}\r\n`);
}

/** Sends a mail for each kind of hostile text. */
async function mailed(
  target: Target,
  texts: readonly MakeText[],
  made: (kind: { readonly text: (length: number) => string; readonly nth: number }) => Buffer,
): Promise<string> {
  const replies = [];
  for (const [nth, text] of texts.entries()) {
    const attacker = new Attacker(target);
    replies.push(await attacker.mail(made({ text, nth })));
    attacker.close();
  }
  return counted(replies.map(codeOf));
}

function codeOf(reply: string): string {
  return /^\d{3}/.exec(reply)?.[0] ?? reply.slice(0, 60);
}

/** A connection that got the server's greeting, or was refused. */
async function connected(target: Target): Promise<Socket> {
  const socket = connect({ port: target.smtpPort, host: '127.0.0.1', localAddress: '127.0.0.66' });
  socket.on('error', () => socket.destroy());
  // A server refuses who talks before its greeting.
  await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return socket;
}

/** A connection that begins a mail and never ends it. */
async function slowMail(target: Target): Promise<Socket> {
  const socket = await connected(target);
  socket.write(
    `EHLO me\r\nMAIL FROM:<mallory@customer.example>\r\nRCPT TO:<${SUPPORT}>\r\nDATA\r\nSubject: slow\r\n`,
  );
  return socket;
}

function reading(socket: Socket): () => string {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}

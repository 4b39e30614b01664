import { cloudMessage, signatureOf, webhook } from '../../support/whatsapp/webhooks.ts';
import { type Attack, hold } from '../attack.ts';
import { type Answer, Attacker, counted } from '../attacker.ts';
import type { Target } from '../target.ts';

/** Largest text of a message, and the size of what once took seconds, in characters. */
const TEXT = 4096;
const LONG = 100_000;

/** The attacks by WhatsApp: what Meta passes on from a customer, so it is signed. */
export const WHATSAPP: readonly Attack[] = [
  {
    aim: 'freeze',
    name: 'texts, contacts, names and captions of 100 kB of each kind',
    play: async (target, { times, texts }) => {
      const length = Math.min(LONG * times, 2_500_000);
      const statuses: number[] = [];
      for (const text of texts) {
        const long = text(length);
        for (const part of partsOf(long, text(TEXT))) statuses.push((await deliver(target, [part])).status);
      }
      return counted(statuses);
    },
  },
  {
    aim: 'freeze',
    name: 'an item that is nested 20,000 deep, and one of somebody else beside it',
    play: async (target, { times }) => {
      const depth = 20_000 * times;
      const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      const body = JSON.stringify(
        webhook({ messages: [item({ text: { body: 'hello' } }), item({ context: 'DEEP' })] }),
      );
      const answer = await signed(target, body.replace('"DEEP"', deep));
      hold(answer.status === 200, `The webhook got ${answer.status}.`);
      return String(answer.status);
    },
  },
  {
    aim: 'freeze',
    name: 'a webhook of thousands of messages',
    play: async (target, { times }) => {
      const count = Math.min(2_000 * times, 10_000);
      const messages = Array.from({ length: count }, (_, nth) => item({ text: { body: `message ${nth}` } }));
      return String((await deliver(target, messages)).status);
    },
  },
];

let sent = 0;

function item(part: object): Record<string, unknown> {
  sent += 1;
  return cloudMessage(`wamid.attack-${process.pid}-${sent}`, {
    timestamp: String(Math.floor(Date.now() / 1000)),
    from: `4477009${String(sent % 50).padStart(5, '0')}`,
    ...part,
  });
}

/** The messages in which a text may come in. */
function partsOf(long: string, short: string): Record<string, unknown>[] {
  return [
    item({ text: { body: short } }),
    item({ text: { body: long } }),
    item({
      type: 'contacts',
      text: undefined,
      contacts: [{ name: { formatted_name: long }, phones: [{ phone: long }] }],
    }),
    item({ type: 'image', text: undefined, image: { id: '1', mime_type: 'image/png', caption: long } }),
    item({
      type: 'location',
      text: undefined,
      location: { latitude: 1, longitude: 1, name: long, address: long },
    }),
    item({
      type: 'interactive',
      text: undefined,
      interactive: { type: 'button_reply', button_reply: { id: long, title: long } },
    }),
  ];
}

async function deliver(target: Target, messages: unknown[]): Promise<Answer> {
  return await signed(target, JSON.stringify(webhook({ messages })));
}

async function signed(target: Target, body: string): Promise<Answer> {
  const meta = new Attacker(target);
  try {
    return await meta.json('/whatsapp/webhook', body, { 'x-hub-signature-256': signatureOf(body) });
  } finally {
    meta.close();
  }
}

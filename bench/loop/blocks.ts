import { setTimeout } from 'node:timers/promises';
import { Attacker } from '../../test/attack/attacker.ts';
import { SUPPORT, startTarget, type Target } from '../../test/attack/target.ts';
import { DirectLineClient } from '../../test/support/product/direct-line-client.ts';
import type { Figure } from '../product.ts';
import { sweepBlocks } from './sweep.ts';

/** The most CPU that the event loop may be blocked for, in milliseconds. */
const MOST_MS = 20;

/** CPU of the process within a look, in milliseconds, below which it counts as done, and how often in a row it has to be so. */
const [QUIET_MS, QUIET_LOOKS] = [60, 2];
const LOOK_MS = 400;

/** How long after its start a server gets its first message, in milliseconds. */
const SETTLED_MS = 3_000;

/** The first messages of all: each is the first to use something. */
const FIRST: readonly string[] = [
  'hello',
  'how long may I return something?',
  'where is my order 1042?',
  'ann@example.com',
  'something that nobody understands',
  'wo ist meine Bestellung 1042',
  '退货期限是多久',
  'bonjour, je voudrais parler à quelqu’un',
  'kept by somebody ★ somewhere',
];

/** The longest message that the website chat takes, in characters. */
const LONGEST = 10_000;

const MEGABYTE = 1_000_000;

/**
 * Measures for how long the event loop is blocked, in CPU of the main thread, by what happens while the product serves: the first messages, large mails and files,
 * and the sweep of what has expired. What a start does before it listens is not counted.
 */
export async function blocks(): Promise<Figure[]> {
  const target = await startTarget();
  try {
    await setTimeout(SETTLED_MS);
    await longest(target);
    const first: number[] = [];
    const visitor = new DirectLineClient(target.address);
    await visitor.start(target.product.secret, { keepSecret: true });
    for (const text of FIRST) {
      await visitor.ask(text, /./);
      first.push(await longest(target));
    }
    await visitor.ask('where is it? '.repeat(1_000).slice(0, LONGEST), /./);
    const long = await longest(target);
    return [
      row('the first messages after a start', Math.max(...first)),
      row('a message of 10,000 characters', long),
      ...(await mails(target)),
      row('a sweep of 20,000 expired messages', await sweepBlocks(20_000)),
    ];
  } finally {
    await target.stop();
  }
}

async function mails(target: Target): Promise<Figure[]> {
  const attacker = new Attacker(target);
  const figures: Figure[] = [];
  await sent(attacker, 'text/plain', 'where is my order 1042?');
  await longest(target);
  for (const [name, type, body] of [
    ['a mail of 1 MB of text', 'text/plain', text(1)],
    ['a mail of 24 MB of text', 'text/plain', text(24)],
    ['a mail of 24 MB of HTML', 'text/html', `<p>${text(24)}`],
    ['a mail with a file of 16 MB', 'multipart/mixed; boundary=part', withFile(16)],
  ] as const) {
    await sent(attacker, type, body);
    figures.push(row(name, await longest(target)));
  }
  attacker.close();
  return figures;
}

let mailed = 0;

async function sent(attacker: Attacker, type: string, body: string): Promise<void> {
  mailed += 1;
  const from = `ann${mailed}@customer.example`;
  const head = [
    `From: Ann <${from}>`,
    `To: ${SUPPORT}`,
    'Subject: my order',
    `Message-ID: <${mailed}@customer.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
  ];
  const reply = await attacker.mail(`${head.join('\r\n')}\r\n\r\n${body}`, from);
  if (!reply.startsWith('250')) throw new Error(`A mail was answered by "${reply}".`);
}

function text(megabytes: number): string {
  const line = 'The quick brown fox jumps over the lazy dog and asks for its order 1042.\r\n';
  return line.repeat((megabytes * MEGABYTE) / line.length);
}

function withFile(megabytes: number): string {
  const bytes = Buffer.alloc(megabytes * MEGABYTE, '%PDF-1.7 ');
  const lines = bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    '--part\r\nContent-Type: text/plain\r\n\r\nwhere is my order 1042?',
    '--part\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf',
    `Content-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--part--\r\n`,
  ].join('\r\n');
}

/** The longest block since it was asked last, once the process is done with what it was sent, in milliseconds of CPU. */
async function longest(target: Target): Promise<number> {
  let worst = 0;
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await setTimeout(LOOK_MS);
    const { blockedCpuMs, cpuMs } = await target.figures();
    worst = Math.max(worst, blockedCpuMs);
    quiet = cpuMs < QUIET_MS ? quiet + 1 : 0;
  }
  return worst;
}

function row(name: string, milliseconds: number): Figure {
  return {
    name: `block by ${name}`,
    target: `at most ${MOST_MS} ms of CPU`,
    measured: `${milliseconds.toFixed(1)} ms`,
  };
}

import { readFileSync, writeFileSync } from 'node:fs';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';
import { type Chat, type ChatAnswer, type TalkOptions, talk } from './talk.ts';

/** How a transcript is played. */
export interface TranscriptOptions extends TalkOptions {
  /** Writes down how the conversation goes now, in place of comparing it; the change is then read in review. Default: false. */
  readonly write?: boolean;
}

/**
 * Holds the conversation of a transcript file and compares the bot's side. Lines of the file:
 *
 * ```
 * # A title
 * signed in as ann
 * customer> cancel my order 1044
 * bot> This is what cancelling order 1044 does:
 *      a further line of the same message, or * for any text in a line
 *      [Yes, cancel it] [No, keep it]
 * ```
 *
 * `{code}` in a customer's line stands for the newest one-time code that was mailed. A line `bot> *` stands for one whole message with its buttons.
 * @throws an error that shows the first line that differs
 */
export async function playTranscript(
  config: OnevoiceConfig,
  path: string,
  { write = false, ...options }: TranscriptOptions = {},
): Promise<void> {
  const written = readFileSync(path, 'utf8');
  const happened = await replay(config, written, options);
  if (write) writeFileSync(path, happened);
  else compare(blocksOf(written), blocksOf(happened), path);
}

/** The transcript as it really goes: headings and the customer's side are kept, the bot's side is what it says now. */
async function replay(config: OnevoiceConfig, transcript: string, options: TalkOptions): Promise<string> {
  const customer = /^signed in as (\S+)$/m.exec(transcript)?.[1];
  const identity = customer === undefined ? options.identity : ({ level: 'signed', customer } as const);
  const chat = await talk(config, { ...options, identity });
  const out: string[] = [];
  try {
    for (const line of transcript.split('\n')) {
      if (line.startsWith('#')) out.push(line, '');
      else if (line.startsWith('signed in as ')) out.push(line);
      else if (line.startsWith(CUSTOMER)) {
        const text = line.slice(CUSTOMER.length).trim();
        out.push(line, ...shown(await chat.say(text.includes(CODE) ? await withCode(text, chat) : text)));
      }
    }
  } finally {
    await chat.close();
  }
  return `${out.join('\n')}\n`;
}

const CUSTOMER = 'customer>';

const CODE = '{code}';

async function withCode(text: string, chat: Chat): Promise<string> {
  const [mail = ''] = await chat.mails();
  return text.replaceAll(CODE, /\b\d{6}\b/.exec(mail)?.[0] ?? '(no code was mailed)');
}

function shown({ messages, buttons, options }: ChatAnswer): string[] {
  const lines = messages.flatMap((text) =>
    text.split('\n').map((line, index) => (index === 0 ? `bot> ${line}` : `     ${line}`).trimEnd()),
  );
  const labels = [...options, ...buttons].map((label) => `[${label}]`).join(' ');
  return labels === '' ? lines : [...lines, `     ${labels}`];
}

/** The messages of a transcript, each with its further lines. */
function blocksOf(transcript: string): string[] {
  return transcript
    .trimEnd()
    .split(/\n(?! {5}|$)/)
    .map((block) => block.trimEnd());
}

function compare(expected: readonly string[], happened: readonly string[], path: string): void {
  const length = Math.max(expected.length, happened.length);
  for (let index = 0; index < length; index += 1) {
    const wanted = expected[index] ?? '(nothing more)';
    const got = happened[index] ?? '(nothing more)';
    if (wanted === 'bot> *' ? !got.startsWith('bot> ') : !matches(wanted, got))
      throw new Error(`${path}, message ${index + 1}:\n\nexpected\n${wanted}\n\nbut got\n${got}`);
  }
}

/** Whether a message is as it was written, with any text in place of each `*` within a line. */
function matches(wanted: string, got: string): boolean {
  const parts = wanted.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(got);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HasRoutes } from '../channels/abilities.ts';
import type { Channel } from '../channels/channel.ts';
import type { ErrorEntry } from '../models/errors/error-entry.ts';
import type { LogEvent } from '../models/log/log-event.ts';
import { VARIABLES } from './variables/config.ts';

/** A file that is generated from the code. A test fails if the file in the tree differs. */
export interface GeneratedDocument {
  /** Relative to the project's root. */
  readonly path: string;
  readonly text: string;
}

/** `.env.example`: every variable, commented out, with its description. */
export function environmentExample(): GeneratedDocument {
  const entries = Object.entries(VARIABLES).map(
    ([name, variable]) => `# ${variable.about}\n# ${name}=${variable.example}\n`,
  );
  return {
    path: '.env.example',
    text: `# Copy to .env and set what you need; nothing has to be set to start.\n\n${entries.join('\n')}`,
  };
}

/** `docs/configuration.md`: every variable with its default and an example. */
export function configurationPage(): GeneratedDocument {
  const rows = Object.entries(VARIABLES).map(([name, variable]) => {
    const parsed = variable.schema.safeParse(undefined);
    const value =
      parsed.success && parsed.data !== undefined ? `\`${shown(name, parsed.data)}\`` : '(not set)';
    return `| \`${name}\` | ${variable.about} | ${value} | \`${variable.example}\` |`;
  });
  const text = [
    '# Configuration',
    '',
    'Onevoice reads its environment once, at start, and from a file `.env` in the working folder if there is one; the environment counts first.',
    'All faults are printed together, each with the value (of a secret its length) and an example. `onevoice doctor` tries every connection that is',
    'configured. A name that is close to one of these is pointed out, and so is a `PORT` that browsers refuse to open.',
    '',
    'In `.env` a line is `NAME=value`, a comment after `#`, or empty. Quote a value that holds `#`, with the kind of quotes that it does not hold;',
    'quoted values may have several lines. A `#` that would cut a value, text after a closing quote, a quote that is not closed and any other',
    'line are refused with their number. UTF-8 and UTF-16, a byte order mark and line ends of Windows are read.',
    '',
    "In the user and the password of a server's URL, write `%` as `%25`, `#` as `%23`, `/` as `%2F`, `?` as `%3F` and `@` as `%40`.",
    '',
    '| variable | what it is for | default | example |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return { path: 'docs/configuration.md', text };
}

function shown(name: string, value: unknown): string {
  return name === 'DATA_DIR' ? './data' : String(value);
}

/** `docs/errors.md`: every error of the catalogue, with its status and how to handle it. */
export function errorsPage(
  parts: Readonly<Record<string, Readonly<Record<string, ErrorEntry>>>>,
): GeneratedDocument {
  const tables = Object.entries(parts).flatMap(([title, entries]) => [
    `## ${title}`,
    '',
    '| code | status | meaning | try again | told |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(entries).map(
      ([code, { status, retry, tell, message }]) =>
        `| \`${code}\` | ${status ?? ''} | ${message} | ${retry} | ${tell} |`,
    ),
    '',
  ]);
  const text = [
    '# Errors',
    '',
    'Every error of the product is an `OnevoiceError` with a code of this page; log events carry the code. HTTP clients get',
    '`{"error": {"code": …, "message": …}}` with the status given here and never a stack trace. "Try again" says whether the same thing may',
    'be tried again (`after`: when the time has passed that the error carries); "told" says who has to know of it.',
    '',
    "Direct Line clients get the protocol's own word in place of the code: `DIRECT_LINE_BAD_ARGUMENT` is `BadArgument`. What the embedded",
    "store refuses as a MongoDB server would is mongoose's own `MongoServerError` with MongoDB's number (11000 for a duplicate key), because",
    'callers of the driver look for that.',
    '',
    ...tables,
  ].join('\n');
  return { path: 'docs/errors.md', text };
}

/** `docs/log-events.md`: every event of the log with its level and fields. */
export function logEventsPage(
  parts: Readonly<Record<string, Readonly<Record<string, LogEvent>>>>,
): GeneratedDocument {
  const tables = Object.entries(parts).flatMap(([title, events]) => [
    `## ${title}`,
    '',
    '| event | level | meaning | fields |',
    '| --- | --- | --- | --- |',
    ...Object.entries(events).map(([name, { level, about, fields }]) => {
      const named = Object.keys(fields).map((field) => `\`${field}\``);
      return `| \`${name}\` | ${level} | ${about} | ${named.join(', ')} |`;
    }),
    '',
  ]);
  const text = [
    '# Log events',
    '',
    'Onevoice logs JSON lines on standard error, at `LOG_LEVEL` and above. `msg` is the name of an event; the other fields are ids, numbers,',
    'words of a fixed set and what a program said of a failure. No event has a field for what a customer or staff wrote. Errors stand under',
    '`err`, with the `code` of [errors.md](errors.md).',
    '',
    ...tables,
  ].join('\n');
  return { path: 'docs/log-events.md', text };
}

/** `docs/channel-capabilities.md`: the capabilities and the HTTP routes of every channel. */
export function channelsPage(
  channels: readonly (Pick<Channel, 'id' | 'capabilities'> & Partial<HasRoutes>)[],
): GeneratedDocument {
  const rows = channels.map(({ id, capabilities }) => {
    const buttons =
      capabilities.maxButtons === 0
        ? 'none: a numbered menu'
        : `up to ${capabilities.maxButtons}, then a numbered menu`;
    const selection =
      capabilities.maxSelection === undefined
        ? 'a numbered list'
        : `up to ${capabilities.maxSelection}, then a numbered list`;
    return `| ${id} | ${capabilities.maxText} | ${buttons} | ${selection} | ${capabilities.pace} |`;
  });
  const routes = channels.flatMap(({ id, routes: own = [] }) =>
    own
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path }) => `| ${id} | ${method} | \`${path}\` |`),
  );
  const text = [
    '# What each channel can do',
    '',
    'A channel declares what it can show; an answer is brought within that by one ladder for all of them: buttons, else a numbered menu; long',
    "texts in parts, never cut inside a word, a link or a character. A text in Markdown (`textFormat: 'markdown'`) is formatted by each channel in",
    'its own way and never cut inside a mark; every other text is plain and is shown as it is, whatever signs are in it.',
    '',
    '| channel | longest text | buttons | options of a selection | pace |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Selections of several',
    '',
    'A question to which several answers may be chosen ("Which items do you want to return?") is one message with `channelData.selection`: the labels of its',
    '`options`, of the button that sends what is chosen (`submit`) and, where nothing may be chosen, of the button for it (`none`). A channel shows up to',
    '`maxSelection` options in a form of its own: checkboxes, which are replaced by the choice once it is sent, or in a mail an ordered list. Every other channel gets',
    'the options as a numbered list in the text, with a line that says how to answer ("Answer with the numbers, e.g. 1, 3"). The answer is an ordinary message: the chosen',
    'labels, one a line, or what the customer writes: "1 and 3", "2-4", "all but 2", "none".',
    '',
    '## HTTP entrances',
    '',
    '| channel | method | path |',
    '| --- | --- | --- |',
    ...routes,
    '',
    'The website chat also takes WebSockets at `/v3/directline/conversations/:conversationId/stream`; see [website-chat.md](website-chat.md).',
    'How to set up WhatsApp is in [whatsapp.md](whatsapp.md), how to write a channel of your own in [channels.md](channels.md).',
    '',
  ].join('\n');
  return { path: 'docs/channel-capabilities.md', text };
}

/** Writes documents into the working folder and prints their paths. */
export function writeDocuments(documents: readonly GeneratedDocument[], print: (line: string) => void): void {
  for (const { path, text } of documents) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    print(path);
  }
}

import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { listed } from '../../models/errors/faults.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { type DeskFile, deskFileSchema, SECTIONS } from './desk-file.ts';

/** What to write in each section; a test reads every one of them. */
export const EXAMPLES: Readonly<Record<keyof typeof SECTIONS, string>> = {
  zone: 'zone: Europe/Berlin',
  hours: 'hours: { mon-fri: 09:00-18:00, sat: 10:00-14:00 }',
  holidays: 'holidays: [12-25 Christmas, 2026-12-28..2027-01-02]',
  routes: 'routes: [{ when: { channel: [whatsapp] }, to: C0123456789, ping: S0123456789 }]',
  'default-route': 'default-route: { to: C0123456789, ping: S0123456789 }',
  unclaimed: 'unclaimed: { ping-after: 3, widen-after: 10, tell-customer-after: 20, widen-to: S0123456789 }',
  roles: 'roles: { leads: S0123456789 }',
  'saved-replies': "saved-replies: { on-its-way: { en: 'Hello {name}, order {order} is on its way.' } }",
  tickets:
    'tickets: { close-after: 14, targets: { urgent: { answer: 30, solve: 240 } }, topics: [delivery, other] }',
  signature: "signature: { en: '{staff}, Example Shop', zh: '{staff}，示例商店' }",
  'order-link': "order-link: 'https://shop.example/admin/orders/{order}'",
};

type Path = readonly PropertyKey[];

/** The line of what a path names, or of what it would stand in. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function written(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function exampleOf([section]: Path): string {
  const example = Object.entries(EXAMPLES).find(([name]) => name === section)?.[1];
  return example === undefined
    ? `The sections are ${Object.keys(SECTIONS).join(', ')}`
    : `Example: ${example}`;
}

function invalid(file: string, faults: readonly string[]): OnevoiceError {
  return new OnevoiceError('DESK_FILE_INVALID', { faults, detail: listed(file, faults) });
}

/** What an issue says, with the place it says it of. */
function complaints(issue: z.core.$ZodIssue): [Path, string][] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => [[...issue.path, key], 'is not known here']);
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => [issue.path, message]);
  return [[issue.path, issue.message]];
}

/**
 * Reads the text of a desk's file; an empty one is a desk with defaults. `name` is the file's in the faults.
 * @throws {OnevoiceError} naming every fault.
 */
export function parseDeskFile(text: string, name = 'desk.yaml'): DeskFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = document.errors.map(
    ({ message, pos }) => `line ${lines.linePos(pos[0]).line}: ${message}`,
  );
  if (unreadable.length > 0) throw invalid(name, unreadable);
  const parsed = deskFileSchema.safeParse(contentOf(document, name) ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap(complaints).map(([path, message]) => {
    const place = path.length === 0 ? 'the file' : `${written(path)} (line ${lineOf(document, lines, path)})`;
    return `${place} ${message}. ${exampleOf(path)}`;
  });
  throw invalid(name, faults);
}

/** The library counts aliases, and refuses those that would fill the memory. */
function contentOf(document: Document, name: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw invalid(name, [error instanceof Error ? error.message : String(error)]);
  }
}

/**
 * Reads the desk's file, once, at start; a file that isn't there is a desk with defaults.
 * @throws {OnevoiceError} naming every fault.
 */
export function readDeskFile(path: string): DeskFile {
  return parseDeskFile(textOf(path), path);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') return '';
    throw invalid(path, [`could not be read: ${error.message}`]);
  }
}

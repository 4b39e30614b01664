import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BUILT_IN_LOCALES, type Locale } from '../../models/locale/locale.ts';
import { inEveryLocale } from '../../models/locale/localised-text.ts';
import { PerLocale } from '../../models/locale/per-locale.ts';
import type { Example } from './intent-model.ts';

/** The examples of each language. */
export type Examples = ReadonlyMap<Locale, readonly Example[]>;

/** How customers express each intent in one language, at least 30 examples each. */
export type ExamplesByIntent = Readonly<Record<string, readonly string[]>>;

/** Examples by intent; or their folder with a file `<intent>.txt` for each, one a line, where empty lines and lines with `# ` at the start are skipped. */
export type IntentExamples = string | ExamplesByIntent;

/** Where the product's own examples are, a folder a language. */
const FOLDER = join(import.meta.dirname, '..', 'examples');

/** The examples of every language. */
export const EXAMPLES = new PerLocale<IntentExamples>(inEveryLocale((locale) => join(FOLDER, locale)));

/** Reads the examples of languages. Default: the built-in ones. */
export function readExamples(locales: readonly Locale[] = BUILT_IN_LOCALES): Examples {
  return new Map(locales.map((locale) => [locale, listed(EXAMPLES.find(locale) ?? {})]));
}

/** Examples as one list, sorted by intent, so that the order does not depend on the disk. */
export function listed(examples: IntentExamples): Example[] {
  return Object.entries(byIntent(examples))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));
}

/** Examples by intent, read from their folder where they are in one; none for a folder that is not there. */
export function byIntent(examples: IntentExamples): ExamplesByIntent {
  if (typeof examples !== 'string') return examples;
  const files = existsSync(examples) ? readdirSync(examples).filter((name) => name.endsWith('.txt')) : [];
  return Object.fromEntries(
    files.map((name) => [basename(name, '.txt'), linesOf(readFileSync(join(examples, name), 'utf8'))]),
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}

/** A short name of exactly these examples under these settings: a stored model with another name is out of date. */
export function modelKey(examples: Examples, settings: object): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const [locale, list] of examples) hash.update(JSON.stringify([locale, list]));
  return hash.digest('base64url').slice(0, 22);
}

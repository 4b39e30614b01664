import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../models/locale/locale.ts';
import type { Example } from './intent-model.ts';

/** The examples of each language. */
export type Examples = ReadonlyMap<Locale, readonly Example[]>;

/** Where the examples of an intent are, by language: one a line; empty lines and lines with `#` at the start are skipped. */
export interface ExampleSource {
  readonly intent: string;
  path(locale: string): string;
}

/** The examples of what is none of the bot's business, whatever its dialogs. */
export const OUT_OF_SCOPE_EXAMPLES: ExampleSource = {
  intent: 'out-of-scope',
  path: (locale) => join(import.meta.dirname, '..', 'examples', locale, 'out-of-scope.txt'),
};

/** Reads the examples of some languages; in the order of the intents' names. A source that has no file for a language has no examples in it. */
export function readExamples(sources: readonly ExampleSource[], locales: readonly Locale[]): Examples {
  const sorted = [...sources].sort((a, b) => (a.intent < b.intent ? -1 : 1));
  return new Map(
    locales.map((locale) => [
      locale,
      sorted.flatMap(({ intent, path }) => linesOf(path(locale)).map((text) => ({ text, intent }))),
    ]),
  );
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
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

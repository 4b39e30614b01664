import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../models/locale/locale.ts';
import type { Example } from './intent-model.ts';

/** The examples of each language. */
export type Examples = ReadonlyMap<Locale, readonly Example[]>;

/** The model of the built-in dialogs' examples that the published package brings (`npm run build` trains it); a clone has none. */
export const SHIPPED_MODEL = join(import.meta.dirname, '..', 'intents.model');

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

/** How customers express each intent in one language, at least 30 examples each. */
export type ExamplesByIntent = Readonly<Record<string, readonly string[]>>;

/** Reads the examples of a language, by intent. A source that has no file for the language has no examples in it. */
export function readIntents(sources: readonly ExampleSource[], locale: Locale): ExamplesByIntent {
  return Object.fromEntries(
    sources
      .map(({ intent, path }) => [intent, linesOf(path(locale))] as const)
      .filter(([, texts]) => texts.length > 0),
  );
}

/** The examples of intents as one list, in the order of the intents' names. */
export function listed(examples: ExamplesByIntent): Example[] {
  return Object.entries(examples)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));
}

/** Reads the examples of some languages; `own` has those of languages that the sources have none of, by language. */
export function readExamples(
  sources: readonly ExampleSource[],
  locales: readonly Locale[],
  own: ReadonlyMap<Locale, ExamplesByIntent> = new Map(),
): Examples {
  return new Map(
    locales.map((locale) => [locale, listed({ ...readIntents(sources, locale), ...own.get(locale) })]),
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

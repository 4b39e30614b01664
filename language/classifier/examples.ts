import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LOCALES, type Locale } from '../../models/locale/locale.ts';
import type { Example } from './intent-model.ts';

/** The examples of each language. */
export type Examples = ReadonlyMap<Locale, readonly Example[]>;

/** Where the product's own examples are: `<locale>/<intent>.txt`, one a line; empty lines and lines with `#` at the start are skipped. */
export const EXAMPLES_FOLDER = join(import.meta.dirname, '..', 'examples');

/** The model of these examples that the published package brings (`npm run build` trains it); a clone has none. */
export const SHIPPED_MODEL = join(import.meta.dirname, '..', 'intents.model');

/** Reads the examples of languages (default: every one) from a folder; sorted by name, so that the order does not depend on the disk. */
export function readExamples(
  folder: string = EXAMPLES_FOLDER,
  locales: readonly Locale[] = LOCALES,
): Examples {
  return new Map(locales.map((locale) => [locale, readLocale(join(folder, locale))]));
}

function readLocale(folder: string): Example[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((text) => ({ text, intent: basename(name, '.txt') })),
  );
}

/** A short name of exactly these examples under these settings: a stored model with another name is out of date. */
export function modelKey(examples: Examples, settings: object): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const [locale, list] of examples) hash.update(JSON.stringify([locale, list]));
  return hash.digest('base64url').slice(0, 22);
}

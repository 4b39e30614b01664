import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { builtInLanguage } from './built-in-language.ts';

/**
 * What a value that should be a language pack lacks, as paths of its members (`control.courtesy`), for users of JavaScript and for types that were
 * cast away. A member is required if every built-in language has it, and has to be of the kind that it is there.
 */
export function lackingParts(pack: object): string[] {
  return lacking('', pack, BUILT_IN_LOCALES.map(builtInLanguage));
}

function lacking(path: string, given: unknown, known: readonly unknown[]): string[] {
  if (kindOf(given) !== kindOf(known[0])) return [path];
  if (!isRecord(given)) return [];
  const records = known.filter(isRecord);
  return Object.keys(records[0] ?? {})
    .filter((key) => records.every((record) => key in record))
    .flatMap((key) =>
      lacking(
        path === '' ? key : `${path}.${key}`,
        given[key],
        records.map((record) => record[key]),
      ),
    );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object';
}

/** The kind of a value: `object` for a record only. */
function kindOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'array';
  return value instanceof Set ? 'set' : value instanceof Map ? 'map' : 'object';
}

import type { PerLocale } from '../../models/locale/per-locale.ts';
import type { Referent } from '../../models/values/referent.ts';

/** Things that customers name by expressions of their own, which count as a whole: the expressions of all languages. */
export function worded<Id extends string>(
  words: PerLocale<Readonly<Record<Id, readonly string[]>>>,
): () => Referent[] {
  return words.derive((languages) => {
    const ids = new Set(languages.flatMap((each) => Object.keys(each) as Id[]));
    return [...ids].map((id) => ({
      id,
      names: [],
      aliases: languages.flatMap((each) => each[id]),
      features: {},
      price: null,
      instead: [],
    }));
  });
}

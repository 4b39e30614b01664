import type { Features, Referent } from '../../models/values/referent.ts';
import { wordsOfFeatures } from './features.ts';
import { phraseLength, type Token } from './tokens.ts';
import { type Phrase, phraseOf } from './words-by-locale.ts';

/** Things of one name. */
export interface Group {
  readonly names: readonly Phrase[];
  readonly members: readonly Referent[];
}

/** A place in a text that names things. Several groups: the word fits more than one name ("kettle"). */
export interface Mention {
  /** In tokens. */
  readonly at: number;
  readonly length: number;
  readonly groups: readonly Group[];
  /** The word stands for several: "shirts". */
  readonly isPlural: boolean;
}

/** Fewest letters of a first word of a name that stands for all of it: "luggage" for "luggage set". */
const TELLING = 5;

/** Things by their names, in their order. */
export function groupsOf(referents: readonly Referent[]): Group[] {
  const byName = new Map<string, Referent[]>();
  for (const referent of referents) {
    const name = referent.names[0] ?? '';
    byName.set(name, [...(byName.get(name) ?? []), referent]);
  }
  return [...byName.values()].map((members) => ({
    names: (members[0]?.names ?? []).map(phraseOf).filter((phrase) => phrase.length > 0),
    members,
  }));
}

/** Where a text names things: by a whole name, by its last word ("bookshelf lamp": "lamp"), or by a first word that nothing else has. */
export function mentionsIn(tokens: readonly Token[], groups: readonly Group[]): Mention[] {
  const catalogue = featuresOf(groups);
  const vocabulary = new Set(catalogue.flatMap((each) => Object.entries(each).flat().flatMap(phraseOf)));
  const ofFeatures = wordsOfFeatures(tokens, catalogue);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (ofFeatures.has(at)) continue;
    const scored = groups
      .map((group) => ({ group, ...bestOf(tokens, at, group, groups, vocabulary) }))
      .filter(({ matched }) => matched > 0);
    const most = Math.max(0, ...scored.map(({ matched }) => matched));
    if (most === 0) continue;
    const best = scored.filter(({ matched }) => matched === most);
    const length = Math.max(...best.map(({ length: tokensOf }) => tokensOf));
    const last = tokens[at + length - 1]?.text ?? '';
    mentions.push({
      at,
      length,
      groups: best.map(({ group }) => group),
      isPlural: best.every(({ group }) => isPlural(last, group)),
    });
    at += length - 1;
  }
  return mentions;
}

function bestOf(
  tokens: readonly Token[],
  at: number,
  group: Group,
  groups: readonly Group[],
  vocabulary: ReadonlySet<string>,
): { matched: number; length: number } {
  let best = { matched: 0, length: 0 };
  for (const name of group.names)
    for (let from = 0; from < name.length; from += 1) {
      const part = name.slice(from);
      const length = phraseLength(tokens, at, part);
      if (length > 0 && part.length > best.matched) best = { matched: part.length, length };
    }
  if (best.matched > 0) return best;
  for (const name of group.names) {
    const [first = ''] = name;
    const isTelling =
      first.length >= TELLING &&
      !vocabulary.has(first) &&
      groups.every((other) => other === group || other.names.every((words) => !words.includes(first)));
    if (isTelling && phraseLength(tokens, at, [first]) > 0) return { matched: 1, length: 1 };
  }
  return best;
}

function featuresOf(groups: readonly Group[]): Features[] {
  return groups.flatMap(({ members }) =>
    members.flatMap(({ features, instead }) => [features, ...instead.map((other) => other.features)]),
  );
}

/** Whether a word has an ending that the name itself has not. */
function isPlural(word: string, { names }: Group): boolean {
  return /(?:s|en)$/u.test(word) && names.every((name) => name.at(-1) !== word);
}

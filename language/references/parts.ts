import type { Mention } from './mentions.ts';
import { isSeparator, type Token } from './tokens.ts';
import { PHRASES, placesOf } from './words-by-locale.ts';

/** What a message says about one thing: from the separator before its name to the one before the next name. */
export interface Part {
  /** Absent: nothing is named. */
  readonly mention?: Mention;
  /** Its words without the name. */
  readonly tokens: readonly Token[];
}

/** A text by the things that it names. `isOwn` tells that a mention belongs to the part of the one before: "my lamp for a brighter lamp". */
export function partsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  isOwn: (mention: Mention, before: Mention) => boolean = () => false,
): Part[] {
  const heads: Mention[] = [];
  for (const mention of mentions) {
    const before = heads.at(-1);
    if (before === undefined || !isOwn(mention, before)) heads.push(mention);
  }
  if (heads.length === 0) return tokens.length === 0 ? [] : [{ tokens }];
  const ands = new Set(placesOf(tokens, PHRASES.and()).map(({ at }) => at));
  const starts = heads.map((mention, index) => {
    const before = heads[index - 1];
    return before === undefined ? 0 : boundary(tokens, ands, before.at + before.length, mention.at);
  });
  return heads.map((mention, index) => {
    const before = tokens.slice(starts[index] ?? 0, mention.at);
    const after = tokens.slice(mention.at + mention.length, starts[index + 1] ?? tokens.length);
    return { mention, tokens: [...before, ...after] };
  });
}

/** Where the part before a name begins: at the strongest of the last separators, or directly behind the name before. */
function boundary(tokens: readonly Token[], ands: ReadonlySet<number>, from: number, to: number): number {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const strong = places.findLast((at) => tokens[at]?.text === ';' || tokens[at]?.text === '；');
  return (
    strong ??
    places.findLast((at) => ands.has(at)) ??
    places.findLast((at) => tokens[at] !== undefined && isSeparator(tokens[at])) ??
    from
  );
}

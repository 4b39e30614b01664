import type { Referent } from '../../models/values/referent.ts';
import { normalize } from '../normalize.ts';
import { readPicks } from './picks.ts';
import type { Reference } from './reference.ts';
import { cuesIn } from './text/cues.ts';
import { tokensOf } from './text/units.ts';

/** Fewest characters of an id or an alias that is searched for in a text, and of one in Chinese, whose words are shorter. */
const SHORTEST = 4;
const SHORTEST_HAN = 2;

/** The one of some things that a normalised text refers to; undefined: to none, or to several. */
export function readOne(text: string, referents: readonly Referent[]): Reference<string> | undefined {
  if (referents.length === 0) return undefined;
  const exact = referents.flatMap((referent) => aliasIn(text, referent));
  if (new Set(exact.map(({ value }) => value)).size === 1) return exact[0];
  const read = readPicks(beforeInstead(text), referents);
  const [only, ...others] = read?.value.chosen ?? [];
  if (read === undefined || only === undefined || others.length > 0 || read.value.open.length > 0)
    return undefined;
  return { ...read, value: only };
}

/** Where the id of a thing, or an expression for it, stands in a text as a whole. */
function aliasIn(text: string, { id, aliases = [] }: Referent): Reference<string>[] {
  return [id, ...aliases].flatMap((alias) => {
    const written = normalize(alias).text;
    const least = /^\p{Script=Han}/u.test(written) ? SHORTEST_HAN : SHORTEST;
    const start = written.length < least ? -1 : text.indexOf(written);
    const end = start + written.length;
    const isPart = /[\p{Script=Latin}\d]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
    return start < 0 || isPart ? [] : [{ value: id, start, end }];
  });
}

/** What is wanted of "the credit card instead of the gift card". */
function beforeInstead(text: string): string {
  const tokens = tokensOf(text);
  const [instead] = cuesIn(tokens).insteadOf;
  const at = instead && instead.at > 0 ? tokens[instead.at]?.start : undefined;
  return text.slice(0, at);
}

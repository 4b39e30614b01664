import type { Referent } from '../../../models/values/referent.ts';
import type { Token } from '../text/tokens.ts';

/** Fewest digits of a number of a thing that a text may name: shorter ones may be anything. */
const OWN_NUMBER = /^\d{4,}$/;

/** The things whose own numbers stand in a text. */
export function byNumber(tokens: readonly Token[], referents: readonly Referent[]): string[] {
  const words = new Set(tokens.map(({ text }) => text));
  return referents.filter(({ id }) => OWN_NUMBER.test(id) && words.has(id)).map(({ id }) => id);
}

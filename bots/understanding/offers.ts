import type { Event } from '../../dialogs/machine/events.ts';
import { normalize } from '../../language/normalize.ts';
import { comparable } from '../../models/comparable.ts';
import type { OfferedChoice } from '../memory.ts';
import { isMisspelt } from './misspelling.ts';

const NUMBER = /^\s*[（(]?([1-9]\d?)[.)、）]?\s*$/;

/** Fewest characters that name a part of a button that refuses: "keep", "保留". */
const LEAST_PART = 2;

/**
 * The event of the choice that a message names by its label, or by its number where the channel wrote a `numbered` menu. A button that
 * refuses ("No, keep it") is also named by the beginning of one of its parts. Any label but a yes may be misspelt, so that no typing
 * error becomes a yes.
 */
export function matchOffer(
  text: string,
  offers: readonly OfferedChoice[],
  numbered: boolean,
): Event | undefined {
  const wanted = comparable(text);
  const byWords =
    offers.find((offer) => comparable(offer.label) === wanted) ??
    offers.find(({ event, label }) => event.type === 'deny' && isPartOf(wanted, label));
  if (byWords !== undefined) return byWords.event;
  const number = numbered ? NUMBER.exec(normalize(text).text)?.[1] : undefined;
  if (number !== undefined) return offers[Number(number) - 1]?.event;
  const near = offers.filter(
    ({ event, label }) => event.type !== 'affirm' && isMisspelt(wanted, comparable(label)),
  );
  return near.length === 1 ? near[0]?.event : undefined;
}

function isPartOf(wanted: string, label: string): boolean {
  return (
    wanted.length >= LEAST_PART && label.split(/[,，]/).some((part) => comparable(part).startsWith(wanted))
  );
}

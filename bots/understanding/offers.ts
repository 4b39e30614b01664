import type { Event } from '../../dialogs/kernel/events.ts';
import { comparable } from '../../models/comparable.ts';
import type { Offer } from '../memory.ts';
import { isMisspelt } from './misspelling.ts';

const NUMBER = /^\s*[（(]?([1-9]\d?)[.)、）]?\s*$/;

/** Fewest characters of a button that refuses that are taken for it: "keep", "保留". */
const LEAST_PART = 2;

/**
 * The event of the offer that a reply names by its words, or by its number where the channel wrote the offers as a `numbered`
 * menu. A button that refuses ("No, keep it") is also named by the beginning of one of its parts. A button that does not agree to
 * anything may be misspelt; a yes has to be right, so that no slip of a finger becomes one.
 */
export function chosen(text: string, offers: readonly Offer[], numbered: boolean): Event | undefined {
  const wanted = comparable(text);
  const byWords =
    offers.find((offer) => comparable(offer.label) === wanted) ??
    offers.find(({ event, label }) => event.type === 'deny' && isPartOf(wanted, label));
  if (byWords !== undefined) return byWords.event;
  const number = numbered ? NUMBER.exec(text.normalize('NFKC'))?.[1] : undefined;
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

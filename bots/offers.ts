import type { Event } from '../dialogs/kernel/events.ts';
import type { Offer } from './memory.ts';

const NUMBER = /^\s*[（(]?([1-9]\d?)[.)、）]?\s*$/;

/** The event of the offer that a reply names by its words or, from a numbered menu, by its number. */
export function chosen(text: string, offers: readonly Offer[]): Event | undefined {
  const wanted = plain(text);
  const byWords = offers.find((offer) => plain(offer.label) === wanted);
  if (byWords !== undefined) return byWords.event;
  const number = NUMBER.exec(text.normalize('NFKC'))?.[1];
  return number === undefined ? undefined : offers[Number(number) - 1]?.event;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

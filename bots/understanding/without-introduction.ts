import type { Entity } from '../../language/understanding.ts';
import { isValuesOnly } from './bare-answer.ts';

/** Where a clause ends: at a mark before a blank or the end, or at one of Chinese. */
const END = /[.!?;,\n]{1,9}(?=\s|$)|[。！？；，]{1,9}/gu;

/**
 * A text without the clauses in which customers only say who they are ("My name is Ann Smith, my email is ann@example.com. Please cancel 1044"), which would be
 * read as wishes about their account. A text of nothing else stays as it is, and so does one that only names what a task begins with.
 */
export function withoutIntroduction(
  text: string,
  locale: string,
  entities: readonly Entity[],
  beginsTask: (kind: string) => boolean,
): string {
  const isInside = (at: number) =>
    entities.some(({ start, text: own }) => at > start && at < start + own.length);
  const ends = Array.from(text.matchAll(END), ({ index, 0: mark }) => [index, index + mark.length] as const);
  const cuts = ends.filter(([at]) => !isInside(at)).map(([, end]) => end);
  const clauses = [0, ...cuts].map((from, nth) => ({ from, to: cuts[nth] ?? text.length }));
  const wishes = clauses.filter(({ from, to }) => {
    const own = entities.filter(({ start }) => start >= from && start < to);
    const isWho = own.length > 0 && !own.some(({ kind }) => beginsTask(kind));
    return !(isWho && isValuesOnly(text.slice(from, to), locale, own));
  });
  const said = wishes.map(({ from, to }) => text.slice(from, to)).join('');
  return /\p{L}/u.test(said) ? said : text;
}

import { normalize } from '../normalize.ts';
import { CONTROL_PHRASES } from './control.ts';

const patterns = CONTROL_PHRASES.derive(
  (languages) => new RegExp(languages.flatMap(({ upset }) => upset).join('|'), 'u'),
);

/** Least letters, and least share of capitals among them, of a message that shouts. */
const SHOUT = { letters: 12, share: 0.8 };

/** Marks in a row that no calm sentence has. */
const MARKS = /[!?！？]{3,}/u;

/** Whether a message is angry: by its words, by its capitals, or by its marks. */
export function isUpset(text: string): boolean {
  if (patterns().test(normalize(text).text) || MARKS.test(text)) return true;
  const cased = text.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  const capitals = cased.filter((letter) => /\p{Lu}/u.test(letter));
  const words = text.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  return cased.length >= SHOUT.letters && words > 2 && capitals.length >= SHOUT.share * cased.length;
}

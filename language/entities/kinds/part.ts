import type { ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

const pattern = ENTITY_WORDS.derive(() => new RegExp(`(${inAnyLanguage((words) => words.part)})`, 'dgu'));

/** That something is wanted for a part only: "only one of them", "just the blue shirt". */
export const part: ValueKind<boolean> = {
  name: 'part',
  specificity: 20,
  example: { value: true, text: 'only one of them' },
  // Only the limiting word is its own: what it limits ("only *the blue shirt*") is another value.
  find: (text) =>
    Array.from(text.matchAll(pattern()), (match) => {
      const found = foundIn(match, true, false, 1);
      const [first] = /^\p{Script=Han}|^\S+/u.exec(text.slice(found.start, found.end)) ?? [''];
      return { ...found, end: found.start + first.length };
    }),
};

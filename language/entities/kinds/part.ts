import type { ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

const pattern = ENTITY_WORDS.derive(() => new RegExp(`(${inAnyLanguage((words) => words.part)})`, 'dgu'));

/** That something is wanted for a part only: "only one of them", "just the blue shirt". */
export const part: ValueKind<boolean> = {
  name: 'part',
  specificity: 20,
  example: { value: true, text: 'only one of them' },
  find: (text) => Array.from(text.matchAll(pattern()), (match) => foundIn(match, true, false, 1)),
};

import type { ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** A word of a name in a Latin script. */
const WORD = String.raw`\p{Script=Latin}[\p{Script=Latin}'’-]{0,30}`;

/** Words that end a name in a sentence; a name has at most four. */
const pattern = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<![\p{Script=Latin}\d])(?:${inAnyLanguage(({ nameLabel }) => nameLabel)})[ :]{0,3}` +
        String.raw`(?<latin>(?!(?:${inAnyLanguage(({ afterName }) => afterName)})(?!\p{Script=Latin}))${WORD}(?:\.? (?!(?:${inAnyLanguage(({ afterName }) => afterName)})(?!\p{Script=Latin}))${WORD}){1,3})` +
        String.raw`|(?:${inAnyLanguage(({ hanNameLabel }) => hanNameLabel)})[ :：]{0,3}(?<han>\p{Script=Han}{2,4})(?!\p{Script=Han})`,
      'dgu',
    ),
);

/** The name of the customer, where the text says that it is one: "my name is Ann Smith", "我叫王小明". First and last name. */
export const person: ValueKind<string> = {
  name: 'person',
  specificity: 55,
  example: { value: 'Ann Smith', text: 'my name is Ann Smith' },
  find(text, { written }) {
    return Array.from(text.matchAll(pattern()), (match) => {
      const group = match.groups?.['latin'] === undefined ? 'han' : 'latin';
      const found = foundIn(match, match.groups?.[group] ?? '', true, group);
      return { ...found, value: written?.(found.start, found.end) ?? found.value };
    });
  },
};

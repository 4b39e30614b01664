import type { FoundValue, ValueContext, ValueKind } from '../../../models/values/value-kind.ts';
import { foundIn } from '../entity-candidate.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** A word of a name in a Latin script. */
const WORD = String.raw`\p{Script=Latin}[\p{Script=Latin}'’-]{0,30}`;

/** Two to four words of which none ends a name in a sentence. */
function nameSource(): string {
  const word = String.raw`(?!(?:${inAnyLanguage(({ afterName }) => afterName)})(?!\p{Script=Latin}))${WORD}`;
  return String.raw`(?<latin>${word}(?:\.? ${word}){1,3})`;
}

/** A name behind words that announce one. */
const announced = ENTITY_WORDS.derive(
  () =>
    new RegExp(
      String.raw`(?<![\p{Script=Latin}\d])(?:${inAnyLanguage(({ nameLabel }) => nameLabel)})[ :]{0,3}${nameSource()}` +
        String.raw`|(?:${inAnyLanguage(({ hanNameLabel }) => hanNameLabel)})[ :：]{0,3}(?<han>\p{Script=Han}{2,4})(?!\p{Script=Han})`,
      'dgu',
    ),
);

/** A name behind or before words that stand beside much else: what follows it tells, or its capitals. */
const beside = ENTITY_WORDS.derive(() => {
  const before = String.raw`(?<![\p{Script=Latin}\d])(?:${inAnyLanguage(({ weakNameLabel }) => weakNameLabel)}) ${nameSource()}`;
  const postcode = String.raw`[,.;]? ?(?:\p{Script=Latin}{2,4} ){0,2}(?:${inAnyLanguage((words) => words.postcode)})`;
  const behind = String.raw`(?<=^|[,.;!?] ?)${nameSource()},? (?:${inAnyLanguage(({ nameTrail }) => nameTrail)})(?!\p{Script=Latin})`;
  return [new RegExp(`${before}(?<postcode>${postcode})?`, 'dgu'), new RegExp(behind, 'dgu')];
});

const CAPITALS = /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,3}$/u;

/** The name of the customer, where the text says that it is one: "my name is Ann Smith", "Ann Smith here", "我叫王小明". First and last name. */
export const person: ValueKind<string> = {
  name: 'person',
  specificity: 55,
  example: { value: 'Ann Smith', text: 'my name is Ann Smith' },
  find(text, context) {
    const sure = Array.from(text.matchAll(announced()), (match) => named(match, context));
    if (sure.length > 0) return sure;
    return beside()
      .flatMap((pattern) => Array.from(text.matchAll(pattern)))
      .flatMap((match) => {
        const found = named(match, context);
        return match.groups?.['postcode'] !== undefined || CAPITALS.test(found.value) ? [found] : [];
      });
  },
};

function named(match: RegExpExecArray, { written }: ValueContext): FoundValue<string> {
  const group = match.groups?.['latin'] === undefined ? 'han' : 'latin';
  const found = foundIn(match, match.groups?.[group] ?? '', true, group);
  return { ...found, value: written?.(found.start, found.end) ?? found.value };
}

import type { FoundValue, ValueKind } from '../../../models/values/value-kind.ts';
import { withHanNumbersAsDigits } from '../../digits.ts';
import { foundIn } from '../entity-candidate.ts';
import { ticketLabelSource } from '../shapes/number-labels.ts';
import { ENTITY_WORDS, inAnyLanguage } from '../words/words-by-locale.ts';

/** Seven digits, as `models/desk/ticket.ts` draws them; apart in any way after a label. */
const NUMBER = String.raw`([1-9]\d{6})`;
const APART = String.raw`([1-9](?:[ .-]?\d){6})`;
const AFTER = String.raw`(?![\p{Script=Latin}\d@]|[.,:/-]\d)`;

/** As our mails have it in their subject; or after a word for a ticket. */
const SUBJECT = new RegExp(String.raw`\[# ?${NUMBER}\]`, 'dgu');
const markedPattern = ENTITY_WORDS.derive(
  () => new RegExp(String.raw`${ticketLabelSource()}[(\["]?#?${APART}${AFTER}`, 'dgu'),
);
/** Before a word for a ticket: "3729161 is my ticket", "3729161号工单". */
const markedAfterPattern = ENTITY_WORDS.derive(() => {
  const words = (of: Parameters<typeof inAnyLanguage>[0]) => `(?:${inAnyLanguage(of)})`;
  const between = String.raw`(?: ${words(({ is }) => is)} (?:\p{L}{2,5} )?|[号號这個个這的 ]{1,3})`;
  return new RegExp(
    String.raw`(?<![\p{Script=Latin}\d.,/-])${NUMBER}(?=${between}${words(({ ticket }) => ticket)}(?!\p{Script=Latin}))`,
    'dgu',
  );
});
/** A number with a `#`, or one that is the whole text: a ticket if it can't be an order. */
const BARE = [
  new RegExp(String.raw`(?<![\p{Script=Latin}\d[])# ?${NUMBER}${AFTER}`, 'dgu'),
  new RegExp(String.raw`^[^\p{L}\d#]{0,8}${APART}[^\p{L}\d]{0,8}$`, 'dgu'),
];

/** The number of a ticket of our staff desk: `ticket 3729161`, `[#3729161]`. */
export const ticket: ValueKind<string> = {
  name: 'ticket',
  specificity: 61,
  example: { value: '3729161', text: 'ticket 3729161' },
  find(text) {
    const digits = withHanNumbersAsDigits(text);
    return [
      ...[SUBJECT, markedPattern(), markedAfterPattern()].flatMap((pattern) =>
        findAll(digits, pattern, true),
      ),
      ...BARE.flatMap((pattern) => findAll(digits, pattern, false)),
    ];
  },
};

function findAll(text: string, pattern: RegExp, marked: boolean): FoundValue<string>[] {
  return Array.from(text.matchAll(pattern), (match) =>
    foundIn(match, (match[1] ?? '').replace(/\D/g, ''), marked, 1),
  );
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { filled } from '../../dialogs/filled.ts';
import { Dialog, type DialogClass, type TaskWords } from '../../dialogs/machine/dialog.ts';
import { speaker } from '../../dialogs/machine/speaker.ts';
import { command, query, reasons } from '../../models/shop/operation.ts';
import { defineValue } from '../../models/values/define-value.ts';

/** What a shop's own dialog is about: its id, what customers call it, and what they want with it, in two wordings. */
type Subject = readonly [id: string, thing: string, verbs: readonly [string, string]];

/** Thirty tasks that shops have beside orders. */
const SUBJECTS: readonly Subject[] = [
  ['gift-card', 'gift card', ['check', 'see the balance of']],
  ['warranty', 'warranty', ['register', 'extend']],
  ['points', 'loyalty points', ['look up', 'redeem']],
  ['repair', 'repair', ['follow', 'check on']],
  ['newsletter', 'newsletter subscription', ['change', 'end']],
  ['invoice', 'invoice', ['download', 'get a copy of']],
  ['price-match', 'price guarantee', ['use', 'claim']],
  ['exchange', 'size exchange', ['ask for', 'arrange']],
  ['installation', 'installation appointment', ['book', 'move']],
  ['assembly', 'assembly service', ['order', 'book']],
  ['coffee-box', 'coffee subscription', ['pause', 'skip']],
  ['pick-up', 'pick-up slot', ['reserve', 'change']],
  ['recycling', 'old washing machine', ['hand in', 'recycle']],
  ['engraving', 'engraving', ['change', 'correct']],
  ['wrapping', 'gift wrapping', ['add', 'choose']],
  ['measuring', 'curtain measurement', ['book', 'arrange']],
  ['insurance', 'phone insurance', ['report to', 'use']],
  ['trade-in', 'trade-in offer', ['get', 'accept']],
  ['quote', 'wholesale quote', ['ask for', 'renew']],
  ['student', 'student discount', ['prove', 'activate']],
  ['fitting', 'ski boot fitting', ['book', 'schedule']],
  ['spare-key', 'spare key', ['order', 'replace']],
  ['sharpening', 'knife sharpening', ['send in for', 'book']],
  ['samples', 'fabric samples', ['order', 'get']],
  ['catalogue', 'printed catalogue', ['request', 'unsubscribe from']],
  ['viewing', 'sofa viewing', ['arrange', 'cancel']],
  ['pre-order', 'pre-ordered console', ['follow', 'see the date of']],
  ['permit', 'parking permit', ['apply for', 'renew']],
  ['course', 'pottery course', ['sign up for', 'leave']],
  ['rental', 'rented drill', ['give back', 'keep']],
];

/** How customers ask for a task: with each of its two wordings, and by its name alone. */
const ASKED: readonly ((thing: string, verb: string) => string)[] = [
  (thing, verb) => `i want to ${verb} my ${thing}`,
  (thing, verb) => `i would like to ${verb} the ${thing}`,
  (thing, verb) => `can you ${verb} my ${thing}`,
  (thing, verb) => `can i ${verb} a ${thing}`,
  (thing, verb) => `how do i ${verb} the ${thing}`,
  (thing, verb) => `${verb} ${thing}`,
  (thing, verb) => `please ${verb} the ${thing} for me`,
  (thing, verb) => `i need to ${verb} my ${thing}`,
  (thing, verb) => `could somebody ${verb} my ${thing} today`,
  (thing, verb) => `is it possible to ${verb} the ${thing}`,
  (thing, verb) => `where can i ${verb} the ${thing}`,
  (thing, verb) => `hello i have to ${verb} a ${thing} please`,
];
const NAMED: readonly ((thing: string) => string)[] = [
  (thing) => thing,
  (thing) => `my ${thing}`,
  (thing) => `about my ${thing}`,
  (thing) => `question about the ${thing}`,
  (thing) => `i need help with my ${thing}`,
  (thing) => `there is a problem with the ${thing}`,
];

/** An own dialog with what a customer says in it, message by message, and a part of each answer. */
export interface OwnDialog {
  readonly Class: DialogClass;
  readonly conversation: readonly (readonly [text: string, answer: RegExp])[];
}

/** Makes dialogs that ask for a number, look it up, and book a day after a yes; their examples are written into folders of `folder`. At most 30. */
export function ownDialogs(count: number, folder: string): OwnDialog[] {
  return SUBJECTS.slice(0, count).map((subject) => {
    const [id, thing, verbs] = subject;
    const place = join(folder, id);
    mkdirSync(place, { recursive: true });
    const examples = [
      ...verbs.flatMap((verb) => ASKED.map((asked) => asked(thing, verb))),
      ...NAMED.map((named) => named(thing)),
    ];
    writeFileSync(join(place, 'examples.en.txt'), examples.join('\n'));
    const code = id.replaceAll('-', '').slice(0, 3);
    return {
      Class: dialogOf(subject, code, place),
      conversation: [
        [`hi, i would like to ${verbs[0]} my ${thing}`, /Which number/],
        [`it is ${code}-12345`, /Which day/],
        ['2031-05-20', /Shall I/],
        ['yes please', /Done/],
      ],
    };
  });
}

function dialogOf([subject, thing, [verb]]: Subject, code: string, place: string): DialogClass {
  const key = `${subject}-number`;
  const texts = {
    [`${subject}-label`]: () => `${verb} ${thing}`,
    [`${subject}-ask`]: () => `Which number does your ${thing} have? It begins with ${code.toUpperCase()}.`,
    [`${subject}-unknown`]: () => `I know no ${thing} of that number.`,
    [`${subject}-day`]: () => `Your ${thing} is found. Which day suits you?`,
    [`${subject}-confirm`]: () => `Shall I ${verb} your ${thing} on that day?`,
    [`${subject}-yes`]: () => `Yes, ${verb}`,
    [`${subject}-no`]: () => 'No, leave it',
    [`${subject}-done`]: () => `Done: we ${verb} your ${thing}.`,
    [`${subject}-left`]: () => `Nothing was changed for your ${thing}.`,
  };
  const { line, phrase } = speaker<Record<string, () => string>>();
  const number = defineValue({
    name: key,
    pattern: new RegExp(`(${code}-?\\d{5})`),
    example: { value: `${code.toUpperCase()}-12345`, text: `${code.toUpperCase()}-12345` },
  });
  const look = query({
    name: `look-up-${subject}`,
    args: z.object({ number: z.string() }),
    ok: z.object({ status: z.string() }),
    refused: reasons('unknown'),
  });
  const book = command({
    name: `book-${subject}`,
    args: z.object({ number: z.string(), day: z.string() }),
    ok: z.object({ booking: z.string() }),
    refused: reasons('full'),
  });
  return class extends Dialog<
    Record<string, never>,
    { [key: string]: string | null; status: string | null; day: string | null }
  > {
    readonly id = `own-${subject}`;
    readonly version = 1;
    readonly role = 'task';
    readonly texts = { en: texts };
    override readonly folder = place;
    override readonly about = key;
    override readonly words: TaskWords = { label: () => phrase(`${subject}-label`, {}) };
    readonly machine = this.define({
      initial: 'route',
      begin: () => ({ [key]: null, status: null, day: null }),
      kinds: { [key]: number },
      takes: {
        [key]: { set: { [key]: (value: string) => value }, to: 'route' },
        date: { set: { day: (day) => day }, to: 'route' },
      },
      guards: {
        'no-number': ({ slots }) => slots[key] === null,
        'not-looked-up': ({ slots }) => slots.status === null,
        'no-day': ({ slots }) => slots.day === null,
      },
      states: {
        route: {
          choose: [
            { when: 'no-number', to: 'ask' },
            { when: 'not-looked-up', to: 'look' },
            { when: 'no-day', to: 'ask-day' },
            { to: 'confirm' },
          ],
        },
        ask: { ask: () => line(`${subject}-ask`, {}) },
        look: this.query(look, {
          args: ({ slots }) => ({ number: filled(slots[key] ?? null) }),
          ok: { set: { status: ({ status }) => status }, to: 'route' },
          refused: { unknown: { say: () => line(`${subject}-unknown`, {}), to: 'left' } },
        }),
        'ask-day': { ask: () => line(`${subject}-day`, {}) },
        confirm: {
          confirm: () => line(`${subject}-confirm`, {}),
          labels: { yes: phrase(`${subject}-yes`, {}), no: phrase(`${subject}-no`, {}) },
          yes: 'book',
          no: 'left',
        },
        book: this.command(book, {
          confirm: 'confirm',
          args: ({ slots }) => ({ number: filled(slots[key] ?? null), day: filled(slots.day) }),
          ok: { say: () => line(`${subject}-done`, {}), to: 'booked' },
          refused: { full: 'left' },
        }),
        left: { end: 'given-up', say: () => line(`${subject}-left`, {}) },
        booked: { end: 'done' },
      },
    });
  };
}

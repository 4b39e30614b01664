import { z } from 'zod';
import type { Handoff } from '../../../dialogs/handoff/handoff.ts';
import { Dialog, type ProofInput, type TaskWords } from '../../../dialogs/machine/dialog.ts';
import { speaker } from '../../../dialogs/machine/speaker.ts';
import type { ProofLevel } from '../../../models/customer/identity.ts';
import type { FileRef } from '../../../models/desk/desk.ts';
import type { JsonObject } from '../../../models/json.ts';
import { command, query, reasons } from '../../../models/shop/operation.ts';
import { defineValue } from '../../../models/values/define-value.ts';

// Small dialogs that together use everything that the kernel has: each is named for what it shows.

const frame = z.string();

/** The parts that can be serviced for a frame. */
const partsOf = query({
  name: 'parts-of',
  least: 'matched',
  subject: 'frame',
  args: z.object({ frame }),
  ok: z.object({ parts: z.array(z.string().meta({ examples: ['chain', 'saddle'] })).min(1) }),
  refused: reasons('not-found'),
});

const bookService = command({
  name: 'book-service',
  least: 'channel',
  subject: 'frame',
  args: z.object({ frame, parts: z.array(z.string()), wish: z.string() }),
  ok: z.object({ day: z.iso.date() }),
  refused: reasons('full'),
});

const matchFrame = query({
  name: 'match-frame',
  subject: 'frame',
  proves: 'matched',
  args: z.object({ frame, code: z.string() }),
  ok: z.object({ frame, customer: z.string().meta({ examples: ['c1'] }) }),
  refused: reasons('no-match'),
});

const checkCode = command({
  name: 'check-code',
  proves: 'otp',
  args: z.object({ code: z.string() }),
  ok: z.object({ customer: z.string().meta({ examples: ['c1'] }) }),
  refused: reasons('wrong'),
});

/** Two letters and six digits, of which the sum ends with 0. */
const frameNumber = defineValue({
  name: 'frame',
  pattern: /([a-z]{2}\d{6})/,
  check: (text) => [...text.slice(2)].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0,
  example: { value: 'WX123455', text: 'WX123455' },
});

const bookTexts = {
  'book-frame': () => 'Which frame?',
  'book-parts': () => 'Which parts?',
  'book-part': ({ part }: { part: string }) => part,
  'book-send': () => 'These',
  'book-none': () => 'None',
  'book-wish': () => 'What else?',
  'book-skip': () => 'Nothing else',
  'book-confirm': ({ frame: of, parts, wish }: { frame: string; parts: string[]; wish: string }) =>
    `Service ${of}: ${parts.join(', ')} (${wish})?`,
  'book-yes': () => 'Book it',
  'book-no': () => 'Do not book it',
  'book-done': ({ day }: { day: string }) => `Booked for ${day}.`,
  'book-full': () => 'No day is free.',
  'book-label': () => 'Book a service',
};
const book = speaker<typeof bookTexts>();

type Booking = { frame: string | null; parts: string[]; chosen: string[] | null; wish: string | null };

/** A task with a value kind of its own, a selection, free text, and a command behind a confirmation. */
export class BookService extends Dialog<JsonObject, Booking> {
  readonly id = 'book-service';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en: bookTexts };
  override readonly about = 'frame';
  override readonly words: TaskWords = { label: () => book.phrase('book-label', {}) };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ frame: null, parts: [], chosen: null, wish: null }),
    kinds: { frame: frameNumber },
    takes: {
      frame: { set: { frame: (value) => value, chosen: () => null }, remembered: true, to: 'route' },
      text: { only: ['ask-wish'], set: { wish: (value) => value }, to: 'confirm' },
    },
    guards: { known: ({ slots }) => slots.frame !== null },
    states: {
      route: { choose: [{ when: 'known', to: 'look' }, { to: 'ask-frame' }] },
      'ask-frame': { ask: () => book.line('book-frame', {}) },
      look: this.query(partsOf, {
        args: ({ slots }) => ({ frame: slots.frame ?? '' }),
        ok: { set: { parts: ({ parts }) => parts }, to: 'choose' },
        refused: { 'not-found': { set: { frame: () => null }, to: 'ask-frame' } },
      }),
      choose: {
        select: () => book.line('book-parts', {}),
        options: ({ slots }) => ({
          options: slots.parts.map((part) => ({ value: part, label: book.phrase('book-part', { part }) })),
          submit: book.phrase('book-send', {}),
          none: book.phrase('book-none', {}),
        }),
        atLeast: 0,
        selected: { set: { chosen: (values) => [...values] }, to: 'ask-wish' },
      },
      'ask-wish': {
        ask: () =>
          book.line('book-wish', {}, [book.choice('book-skip', {}, { type: 'named', name: 'nothing-else' })]),
        on: { 'nothing-else': { set: { wish: () => '-' }, to: 'confirm' }, wait: 'ask-wish' },
      },
      confirm: {
        confirm: ({ slots }) =>
          book.line('book-confirm', {
            frame: slots.frame ?? '',
            parts: slots.chosen ?? [],
            wish: slots.wish ?? '',
          }),
        labels: { yes: book.phrase('book-yes', {}), no: book.phrase('book-no', {}) },
        yes: 'book',
        no: 'full',
      },
      book: this.command(bookService, {
        confirm: 'confirm',
        args: ({ slots }) => ({
          frame: slots.frame ?? '',
          parts: slots.chosen ?? [],
          wish: slots.wish ?? '',
        }),
        ok: { say: ({ day }) => book.line('book-done', { day }), to: 'booked' },
        refused: { full: 'full' },
      }),
      full: { end: 'done', say: () => book.line('book-full', {}) },
      booked: { end: 'done' },
    },
  });
}

const damageTexts = {
  'damage-photo': () => 'Please send a photo.',
  'damage-no-photo': () => 'I have none',
  'damage-noted': ({ files }: { files: number }) => `Noted, with ${files} files.`,
  'damage-label': () => 'Report a damage',
  'damage-sorry': () => 'We are sorry for that. Please send a photo.',
};
const damage = speaker<typeof damageTexts>();

/** A task that takes files, handles events of the kernel itself, and begins with anything the customer says. */
export class ReportDamage extends Dialog<JsonObject, { files: FileRef[] }> {
  readonly id = 'report-damage';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en: damageTexts };
  override readonly words: TaskWords = { label: () => damage.phrase('damage-label', {}) };
  readonly machine = this.define({
    initial: 'ask',
    begin: () => ({ files: [] }),
    takes: { files: { only: ['ask'], set: { files: (files) => files }, to: 'noted' } },
    guards: {},
    states: {
      ask: {
        ask: () =>
          damage.line('damage-photo', {}, [
            damage.choice('damage-no-photo', {}, { type: 'named', name: 'no-photo' }),
          ]),
        reprompt: () => damage.line('damage-sorry', {}),
        on: { 'no-photo': 'noted', deny: 'noted', complaint: 'ask', file: 'ask' },
      },
      noted: { end: 'done', say: ({ slots }) => damage.line('damage-noted', { files: slots.files.length }) },
    },
  });
}

const proofTexts = {
  'proof-code': () => 'Please give me the code.',
  'proof-failed': () => 'I could not check who you are.',
};
const proving = speaker<typeof proofTexts>();

type Proving = { least: ProofLevel; subject: string | null; code: string | null };

/** A proof by a match with the subject, or by a code; too many wrong ones end it. */
export class ProveByCode extends Dialog<ProofInput, Proving> {
  readonly id = 'prove-by-code';
  readonly version = 1;
  readonly role = 'proof';
  readonly texts = { en: proofTexts };
  readonly machine = this.define({
    initial: 'ask',
    begin: ({ least, subject }) => ({ least, subject, code: null }),
    takes: { code: { set: { code: (code) => code }, to: 'route' } },
    guards: {
      'by-match': ({ slots }) => slots.least === 'matched' && slots.subject !== null,
      'too-many': ({ counts }) => (counts['wrong'] ?? 0) >= 2,
    },
    states: {
      ask: { ask: () => proving.line('proof-code', {}), on: { deny: 'failed' } },
      route: { choose: [{ when: 'by-match', to: 'match' }, { to: 'check' }] },
      match: this.query(matchFrame, {
        args: ({ slots }) => ({ frame: slots.subject ?? '', code: slots.code ?? '' }),
        ok: 'proved',
        refused: {
          'no-match': [
            { count: 'wrong', when: 'too-many', to: 'stuck' },
            { count: 'wrong', to: 'ask' },
          ],
        },
      }),
      check: this.command(checkCode, {
        confirm: { notNeeded: 'checks a code, and changes nothing' },
        args: ({ slots }) => ({ code: slots.code ?? '' }),
        ok: 'proved',
        refused: {
          wrong: [
            { count: 'wrong', when: 'too-many', to: 'stuck' },
            { count: 'wrong', to: 'ask' },
          ],
        },
        failed: 'unavailable',
      }),
      proved: { end: 'done' },
      failed: { end: 'unproved', say: () => proving.line('proof-failed', {}) },
    },
  });
}

const mechanicTexts = {
  'mechanic-ask': () => 'Shall a mechanic call you?',
  'mechanic-label': () => 'Call me back',
  'mechanic-no': () => 'All right then.',
};
const mechanic = speaker<typeof mechanicTexts>();

/** A task that pushes the queue itself after the customer agreed. */
export class CallMeBack extends Dialog<JsonObject, JsonObject> {
  readonly id = 'call-me-back';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en: mechanicTexts };
  override readonly words: TaskWords = { label: () => mechanic.phrase('mechanic-label', {}) };
  readonly machine = this.define({
    initial: 'ask',
    begin: () => ({}),
    takes: {},
    guards: {},
    states: {
      ask: { ask: () => mechanic.line('mechanic-ask', {}), on: { affirm: 'queue', deny: 'no' } },
      queue: { ...this.push<Handoff>('handoff', () => ({ reason: 'asked' })), done: 'no' },
      no: { end: 'given-up', say: () => mechanic.line('mechanic-no', {}) },
    },
  });
}

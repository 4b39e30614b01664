import { z } from 'zod';
import { composeDialogs, type Dialogs } from '../../../app/dialogs.ts';
import { filled } from '../../../dialogs/filled.ts';
import { Dialog, type TaskWords } from '../../../dialogs/machine/dialog.ts';
import { speaker } from '../../../dialogs/machine/speaker.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { FileRef } from '../../../models/desk/desk.ts';
import type { JsonObject } from '../../../models/json.ts';
import { command, query, reasons } from '../../../models/shop/operation.ts';
import { defineValue } from '../../../models/values/define-value.ts';

/** A frame number: two letters and six digits, whose sum is a multiple of ten. */
const frameNumber = defineValue({
  name: 'frame-number',
  pattern: /([a-z]{2}\d{6})/,
  check: (text) => [...text.slice(2)].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0,
  example: { value: 'WX123455', text: 'WX123455' },
});

const frame = z.string();

/** The bicycle with a frame number. */
export const findBicycle = query({
  name: 'find-bicycle',
  subject: 'frame-number',
  args: z.object({ 'frame-number': frame }),
  ok: z.object({ model: z.string() }),
  refused: reasons('unknown', 'stolen'),
});

/** Books a fitting for a day. */
export const bookFitting = command({
  name: 'book-fitting',
  args: z.object({
    frame,
    day: z.iso.date(),
    wish: z.string(),
    photos: z.number(),
    extras: z.array(z.string()),
  }),
  ok: z.object({ at: z.string() }),
  refused: reasons('closed'),
});

const en = {
  'bicycle-label': () => 'Look up a bicycle',
  'bicycle-ask': () => 'Which frame number?',
  'bicycle-is': ({ model }: { model: string }) => `That is a ${model}.`,
  'fitting-label': () => 'Book a fitting',
  'fitting-ability': () => 'book a fitting',
  'fitting-ask-frame': () => 'Which frame number?',
  'fitting-ask-day': () => 'Which day?',
  'fitting-ask-wish': () => 'What should we know?',
  'fitting-ask-photos': () => 'Send us a photo, or say "no photo".',
  'fitting-ask-extras': () => 'What else shall we do?',
  'fitting-oil': () => 'Oil the chain',
  'fitting-lights': () => 'Check the lights',
  'fitting-send': () => 'Send',
  'fitting-none': () => 'Nothing else',
  'fitting-confirm': ({ day }: { day: string }) => `A fitting on ${day}?`,
  'fitting-yes': () => 'Yes, book it',
  'fitting-no': () => 'No',
  'fitting-booked': ({ at }: { at: string }) => `Booked: ${at}.`,
};

const { line, phrase } = speaker<typeof en>();

type Bicycle = { 'frame-number': string | null };

/** Tells which bicycle a frame number is of; a frame number alone begins it. */
export class LookUpBicycle extends Dialog<JsonObject, Bicycle> {
  readonly id = 'look-up-bicycle';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en };
  override readonly about = 'frame-number';
  override readonly startsWith = 'frame-number';
  override readonly words: TaskWords = { label: () => phrase('bicycle-label', {}) };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ 'frame-number': null }),
    kinds: { 'frame-number': frameNumber },
    takes: { 'frame-number': { set: { 'frame-number': (number) => number }, to: 'route' } },
    guards: { known: ({ slots }) => slots['frame-number'] !== null },
    states: {
      route: { choose: [{ when: 'known', to: 'find' }, { to: 'ask' }] },
      ask: { ask: () => line('bicycle-ask', {}) },
      find: this.query(findBicycle, {
        args: ({ slots }) => ({ 'frame-number': filled(slots['frame-number']) }),
        ok: { say: (bicycle) => line('bicycle-is', bicycle), to: 'told' },
        refused: { unknown: 'stuck', stolen: 'not-allowed' },
      }),
      told: { end: 'done' },
    },
  });
}

type Slots = {
  frame: string | null;
  day: string | null;
  wish: string | null;
  photos: number;
  extras: string[] | null;
};

/** Books a fitting: takes a frame number, a day, free text, files and a selection, each in its turn. */
export class BookFitting extends Dialog<JsonObject, Slots> {
  readonly id = 'book-fitting';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en };
  override readonly words: TaskWords = { label: () => phrase('fitting-label', {}) };
  override readonly ability = phrase('fitting-ability', {});
  override readonly phrases = { 'no-photo': { en: ['no photo', 'I have none'] } };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ frame: null, day: null, wish: null, photos: 0, extras: null }),
    kinds: { 'frame-number': frameNumber },
    takes: {
      'frame-number': { set: { frame: (number) => number }, remembered: true, to: 'route' },
      date: { set: { day: (day) => day }, to: 'route' },
      text: { only: ['ask-wish'], set: { wish: (text) => text }, to: 'ask-photos' },
      files: { only: ['ask-photos'], set: { photos: (files) => files.length }, to: 'ask-extras' },
    },
    guards: {
      'no-frame': ({ slots }) => slots.frame === null,
      'no-day': ({ slots }) => slots.day === null,
      'no-wish': ({ slots }) => slots.wish === null,
    },
    states: {
      route: {
        choose: [
          { when: 'no-frame', to: 'ask-frame' },
          { when: 'no-day', to: 'ask-day' },
          { when: 'no-wish', to: 'ask-wish' },
          { to: 'confirm' },
        ],
      },
      'ask-frame': { ask: () => line('fitting-ask-frame', {}) },
      'ask-day': { ask: () => line('fitting-ask-day', {}) },
      'ask-wish': {
        ask: () => line('fitting-ask-wish', {}),
        on: { deny: { set: { wish: () => '' }, to: 'ask-photos' } },
      },
      'ask-photos': { ask: () => line('fitting-ask-photos', {}), on: { 'no-photo': 'ask-extras' } },
      'ask-extras': {
        select: () => line('fitting-ask-extras', {}),
        options: () => ({
          options: [
            { value: 'oil', label: phrase('fitting-oil', {}) },
            { value: 'lights', label: phrase('fitting-lights', {}) },
          ],
          submit: phrase('fitting-send', {}),
          none: phrase('fitting-none', {}),
        }),
        selected: { set: { extras: (extras) => [...extras] }, to: 'confirm' },
      },
      confirm: {
        confirm: ({ slots }) => line('fitting-confirm', { day: filled(slots.day) }),
        labels: { yes: phrase('fitting-yes', {}), no: phrase('fitting-no', {}) },
        yes: 'book',
        no: 'given-up',
      },
      book: this.command(bookFitting, {
        confirm: 'confirm',
        args: ({ slots }) => ({
          frame: filled(slots.frame),
          day: filled(slots.day),
          wish: filled(slots.wish),
          photos: slots.photos,
          extras: slots.extras ?? [],
        }),
        ok: { say: (booked) => line('fitting-booked', booked), to: 'booked' },
        refused: { closed: 'not-allowed' },
      }),
      booked: { end: 'done' },
    },
  });
}

/** The dialogs of a bicycle workshop that sells nothing, in English. */
export function workshop(): Dialogs {
  return composeDialogs({
    dialogs: [LookUpBicycle, BookFitting],
    leaveOut: [
      'track-order',
      'cancel-order',
      'return-items',
      'exchange-items',
      'change-items',
      'change-address',
      'change-payment',
      'refund-status',
      're-order',
      'order-details',
      'account',
      'account-details',
      'product',
      'sign-in',
      'identify',
    ],
    locales: ['en'],
  });
}

/** What the workshop answers. */
export const WORKSHOP: Readonly<Record<string, Result>> = {
  'find-bicycle': { outcome: 'ok', value: { model: 'Gravel 3' } },
  'book-fitting': { outcome: 'ok', value: { at: '2026-12-01T10:00' } },
};

/** A photo that a customer sent. */
export const PHOTO: FileRef = { media: 'f1', name: 'crack.jpg', contentType: 'image/jpeg', size: 3 };

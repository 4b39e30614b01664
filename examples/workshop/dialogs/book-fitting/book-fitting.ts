import { Dialog, filled, speaker, type TaskWords } from 'onevoice';
import { bookFitting, freeSlots } from '../../shop/operations.ts';
import { frameNumber } from '../../values/frame-number.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice, phrase } = speaker<typeof en>();

/** `day`: the wished one; `days`: the free ones from there on; `photos`: the ids of files, null until the customer has answered the question for them. */
type Slots = {
  'frame-number': string | null;
  day: string | null;
  days: string[];
  wish: string | null;
  photos: string[] | null;
};

/** Longest wish in UTF-16 units that the workshop's calendar takes. */
const LONGEST_WISH = 400;

const NO_PHOTO = choice('fitting-no-photo', {}, { type: 'named', name: 'no-photo' });

/** Books a fitting: for which bike, on which free day, and what is to be done; books after a yes to exactly these. */
export class BookFitting extends Dialog<Record<string, never>, Slots> {
  readonly id = 'book-fitting';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = { en, zh, de };
  override readonly folder = import.meta.dirname;
  override readonly startsWith = 'frame-number';
  override readonly about = 'frame-number';
  override readonly ability = phrase('fitting-ability', {});
  override readonly words: TaskWords = {
    label: () => phrase('fitting-label', {}),
    resumed: phrase('fitting-resumed', {}),
  };
  override readonly phrases = {
    'no-photo': {
      en: ['no photo', 'without a photo', 'skip', 'none'],
      zh: ['没有照片', '不用', '跳过'],
      de: ['kein Foto', 'ohne Foto', 'keins'],
    },
    'other-day': {
      en: ['another day', 'different day'],
      zh: ['换一天', '改日期'],
      de: ['anderer Tag', 'einen anderen Tag'],
    },
    'other-wish': {
      en: ['another wish', 'something else to do'],
      zh: ['改内容', '换个项目'],
      de: ['andere Arbeiten', 'etwas anderes'],
    },
  };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ 'frame-number': null, day: null, days: [], wish: null, photos: null }),
    kinds: { 'frame-number': frameNumber },
    takes: {
      'frame-number': { set: { 'frame-number': (number) => number }, to: 'route' },
      date: { set: { day: (date) => date }, to: 'route' },
      text: { only: ['ask-wish'], set: { wish: (text) => text.slice(0, LONGEST_WISH) }, to: 'route' },
      files: {
        only: ['ask-photo'],
        set: { photos: (files) => files.map(({ media }) => media) },
        to: 'route',
      },
    },
    guards: {
      'no-frame': ({ slots }) => slots['frame-number'] === null,
      'no-day': ({ slots }) => slots.day === null,
      'no-wish': ({ slots }) => slots.wish === null,
      'not-asked-for-photo': ({ slots }) => slots.photos === null,
      'is-free': ({ slots }) => slots.day !== null && slots.days.includes(slots.day),
      'none-free': ({ slots }) => slots.days.length === 0,
    },
    states: {
      route: { choose: [{ when: 'no-frame', to: 'ask-frame' }, { to: 'look' }] },
      'ask-frame': {
        ask: () => line('fitting-ask-frame', {}),
        reprompt: () => line('fitting-where-is-frame-number', {}),
      },
      look: this.query(freeSlots, {
        args: ({ slots, now }) => ({ from: slots.day ?? now.slice(0, 10) }),
        ok: { set: { days: ({ days }) => days }, to: 'check-day' },
        refused: {},
      }),
      'check-day': {
        choose: [
          { when: 'is-free', to: 'rest' },
          { when: 'none-free', to: 'full' },
          { when: 'no-day', to: 'ask-day' },
          { say: (_, { day }) => line('fitting-day-not-free', { day: filled(day) }), to: 'other-day' },
        ],
      },
      'other-day': { choose: [{ set: { day: () => null }, to: 'ask-day' }] },
      'ask-day': {
        ask: ({ slots: { days } }) =>
          line(
            'fitting-ask-day',
            {},
            days.map((day) => choice('fitting-day', { day }, { type: 'inform', values: { date: day } })),
          ),
      },
      rest: {
        choose: [
          { when: 'no-wish', to: 'ask-wish' },
          { when: 'not-asked-for-photo', to: 'ask-photo' },
          { to: 'confirm' },
        ],
      },
      'ask-wish': { ask: () => line('fitting-ask-wish', {}) },
      'ask-photo': {
        ask: () => line('fitting-ask-photo', {}, [NO_PHOTO]),
        on: {
          'no-photo': { set: { photos: () => [] }, to: 'rest' },
          deny: { set: { photos: () => [] }, to: 'rest' },
        },
      },
      confirm: {
        confirm: ({ slots: { 'frame-number': frame, day, wish, photos } }) =>
          line('fitting-confirm', {
            frame: filled(frame),
            day: filled(day),
            wish: filled(wish),
            photos: filled(photos),
          }),
        labels: { yes: phrase('fitting-yes', {}), no: phrase('fitting-no', {}) },
        yes: 'book',
        no: 'change',
      },
      change: {
        ask: () =>
          line('fitting-change', {}, [
            choice('fitting-other-day', {}, { type: 'named', name: 'other-day' }),
            choice('fitting-other-wish', {}, { type: 'named', name: 'other-wish' }),
            choice('fitting-leave', {}, { type: 'cancel' }),
          ]),
        on: {
          affirm: 'rest',
          'other-day': { set: { day: () => null }, to: 'look' },
          'other-wish': { set: { wish: () => null }, to: 'rest' },
        },
      },
      book: this.command(bookFitting, {
        confirm: 'confirm',
        args: ({ slots: { 'frame-number': frame, day, wish, photos } }) => ({
          frame: filled(frame),
          day: filled(day),
          wish: filled(wish),
          photos: filled(photos),
        }),
        ok: { say: (booked) => line('fitting-booked', booked), to: 'booked' },
        refused: {
          'slot-taken': { say: (_, { day }) => line('fitting-taken', { day: filled(day) }), to: 'again' },
          'already-booked': { say: () => line('fitting-already-booked', {}), to: 'not-allowed' },
        },
      }),
      again: { choose: [{ set: { day: () => null }, to: 'look' }] },
      full: { end: 'given-up', say: () => line('fitting-full', {}) },
      booked: { end: 'done' },
    },
  });
}

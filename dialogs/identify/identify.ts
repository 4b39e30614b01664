import type { ProofLevel } from '../../models/customer/identity.ts';
import { matchOrder, sendCode, verifyCode } from '../../models/shop/order-operations.ts';
import { filled } from '../filled.ts';
import { Dialog, type Migration, type ProofInput } from '../machine/dialog.ts';
import { covers } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import type { Phrase } from '../texts/phrase.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, choice } = speaker<typeof en>();

/** Most wrong guesses at the e-mail address or postcode of an order in an episode. */
const MAX_MISMATCHES = 3;

/** Most one-time codes sent in an episode; the shop has its own limits per order and customer. */
const MAX_CODES = 3;

type Slots = {
  least: ProofLevel;
  order: string | null;
  /** Why the proof is needed, as a phrase. */
  purpose: Phrase | null;
  /** The order number is this dialog's own, not the input of the dialog below, so that a correction changes it here. */
  own: boolean;
  email: string | null;
  postcode: string | null;
  challenge: string | null;
  address: string;
  minutes: number;
  code: string | null;
};

const RESEND = choice('choice-resend', {}, { type: 'named', name: 'resend' });
const NO_ACCESS = choice('choice-no-access', {}, { type: 'named', name: 'no-access' });

/** Proves the customer's identity at the level that the dialog below needs: by a matching order, and for changes by a one-time code. */
export class Identify extends Dialog<ProofInput, Slots> {
  readonly id = 'identify';
  readonly version = 3;
  readonly role = 'proof';
  readonly texts = { en, zh, de };
  override readonly publicTexts = ['identify-ask-order'];
  override readonly about = 'order';
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({ state, slots: { ...slots, purpose: null } }),
    // Version 2 kept the id of the task.
    ({ state, slots }) => ({ state, slots: { ...slots, purpose: null } }),
  ];
  readonly machine = this.define({
    initial: 'route',
    begin: ({ least, subject, purpose }) => ({
      least,
      order: subject,
      purpose,
      own: subject === null,
      email: null,
      postcode: null,
      challenge: null,
      address: '',
      minutes: 0,
      code: null,
    }),
    takes: {
      order: { when: 'own', set: { order: (order) => order }, to: 'route' },
      email: {
        only: ['ask-order', 'ask-proof'],
        set: { email: (email) => email, postcode: () => null },
        to: 'route',
      },
      postcode: {
        only: ['ask-order', 'ask-proof'],
        set: { postcode: (postcode) => postcode, email: () => null },
        to: 'route',
      },
      code: {
        only: ['ask-code', 'codes-used-up'],
        when: 'sent',
        set: { code: (code) => code },
        to: 'verify',
      },
    },
    guards: {
      own: ({ slots }) => slots.own,
      sent: ({ slots }) => slots.challenge !== null,
      enough: ({ slots, identity }) => covers(identity, slots.least, slots.order ?? undefined),
      matched: ({ slots, identity }) => slots.order !== null && covers(identity, 'matched', slots.order),
      'no-order': ({ slots }) => slots.order === null,
      'no-proof': ({ slots }) => slots.email === null && slots.postcode === null,
      'too-many-mismatches': ({ counts }) => (counts['mismatch'] ?? 0) >= MAX_MISMATCHES,
      'too-many-codes': ({ counts }) => (counts['codes-sent'] ?? 0) >= MAX_CODES,
    },
    states: {
      route: {
        choose: [
          { when: 'enough', to: 'proved' },
          { when: 'matched', to: 'resend' },
          { when: 'too-many-mismatches', to: 'stuck' },
          { when: 'no-order', to: 'ask-order' },
          { when: 'no-proof', to: 'ask-proof' },
          { to: 'match' },
        ],
      },
      'ask-order': { ask: () => line('identify-ask-order', {}) },
      'ask-proof': {
        ask: ({ slots: { order, purpose } }) => line('identify-ask-proof', { order: filled(order), purpose }),
      },
      match: this.query(matchOrder, {
        args: ({ slots: { order, email, postcode } }) => ({
          order: filled(order),
          ...(email !== null && { email }),
          ...(postcode !== null && { postcode }),
        }),
        ok: 'route',
        refused: {
          'no-match': [
            { when: 'too-many-mismatches', count: 'mismatch', to: 'stuck' },
            {
              count: 'mismatch',
              say: (_, { order }) => line('identify-no-match', { order: filled(order) }),
              to: 'ask-proof',
            },
          ],
        },
      }),
      resend: {
        choose: [
          { when: 'too-many-codes', to: 'stuck' },
          { count: 'codes-sent', to: 'send' },
        ],
      },
      send: this.command(sendCode, {
        confirm: {
          notNeeded: 'mails a code to the address that the order was placed with, and changes nothing',
        },
        args: ({ slots, locale }) => ({ order: filled(slots.order), locale }),
        ok: {
          set: {
            challenge: ({ challenge }) => challenge,
            address: ({ address }) => address,
            minutes: ({ minutes }) => minutes,
          },
          to: 'ask-code',
        },
        refused: { 'too-many': 'codes-used-up' },
        failed: 'unavailable',
      }),
      'ask-code': {
        ask: ({ slots: { order, purpose, address, minutes } }) =>
          line('identify-ask-code', { order: filled(order), purpose: purpose, address, minutes }, [
            RESEND,
            NO_ACCESS,
          ]),
        on: { resend: 'resend', 'no-access': 'no-mailbox' },
      },
      verify: this.command(verifyCode, {
        confirm: { notNeeded: 'checks a code that the customer has typed, and changes nothing' },
        args: ({ slots }) => ({ challenge: filled(slots.challenge), code: filled(slots.code) }),
        ok: 'route',
        refused: {
          wrong: { say: ({ triesLeft }) => line('code-wrong', { triesLeft }), to: 'ask-code' },
          expired: 'expired',
          'too-many': 'stuck',
        },
        failed: 'unavailable',
      }),
      expired: {
        ask: () => line('code-expired', {}, [RESEND, NO_ACCESS]),
        on: { affirm: 'resend', resend: 'resend', deny: 'gave-up', 'no-access': 'no-mailbox' },
      },
      stuck: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'too-many-attempts' })),
        done: 'gave-up',
      },
      'codes-used-up': {
        ...this.push<OfferHuman>('offer-human', ({ slots }) => ({
          reason: slots.challenge === null ? 'codes-locked' : 'codes-used-up',
        })),
        done: [{ when: 'sent', to: 'ask-code' }, { to: 'gave-up' }],
      },
      'no-mailbox': {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'no-mailbox' })),
        done: 'gave-up',
      },
      unavailable: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'shop-unavailable' })),
        done: 'gave-up',
      },
      proved: { end: 'done' },
      'gave-up': { end: 'unproved', say: () => line('identify-gave-up', {}) },
    },
  });
}

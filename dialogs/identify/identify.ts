import type { ProofLevel } from '../../models/customer/identity.ts';
import { maskAddress } from '../../models/customer/mask-address.ts';
import {
  matchOrder,
  sendAddressCode,
  sendCode,
  verifyCode,
} from '../../models/shop/operations/proof-operations.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import { Dialog, type Migration, type ProofInput } from '../machine/dialog.ts';
import type { Line } from '../machine/effects.ts';
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
  /** The customer's name, which finds an account together with a postcode. */
  name: string | null;
  postcode: string | null;
  challenge: string | null;
  address: string;
  minutes: number;
  code: string | null;
  /** The address that a code was sent for has been told again. */
  told: boolean;
};

const SEND_CODE = choice('choice-send-code', {}, { type: 'affirm' });
const RESEND = choice('choice-resend', {}, { type: 'named', name: 'resend' });
const NO_ACCESS = choice('choice-no-access', {}, { type: 'named', name: 'no-access' });

/** Transitions after a code was sent to an address that the customer may not know. */
const SENT = {
  set: {
    challenge: ({ challenge }: { challenge: string }) => challenge,
    minutes: ({ minutes }: { minutes: number }) => minutes,
  },
  to: 'ask-code',
} as const;

/**
 * Proves the customer's identity at the level that the dialog below needs: by a matching order, and for changes by a one-time code. After too many
 * wrong guesses, and for a customer who knows no order number, by a code alone.
 */
export class Identify extends Dialog<ProofInput, Slots> {
  readonly id = 'identify';
  readonly version = 6;
  readonly role = 'proof';
  readonly texts = { en, zh, de };
  override readonly publicTexts = ['identify-ask-order', 'identify-ask-email'];
  override readonly about = 'order';
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({ state, slots: { ...slots, purpose: null } }),
    // Version 2 kept the id of the task.
    ({ state, slots }) => ({ state, slots: { ...slots, purpose: null } }),
    // Version 4 sends codes also without a match, and to an address without an order.
    (old) => old,
    // Version 5 also finds an account by a name and a postcode.
    ({ state, slots }) => ({ state, slots: { ...slots, name: null } }),
    // Version 6 sends no second code for what was told already.
    ({ state, slots }) => ({ state, slots: { ...slots, told: false } }),
  ];
  readonly machine = this.define({
    initial: 'route',
    begin: ({ least, subject, purpose }) => ({
      least,
      order: subject,
      purpose,
      own: subject === null,
      email: null,
      name: null,
      postcode: null,
      challenge: null,
      address: '',
      minutes: 0,
      code: null,
      told: false,
    }),
    takes: {
      order: { when: 'own', set: { order: (order) => order }, to: 'route' },
      email: {
        only: ['ask-order', 'ask-email', 'ask-proof', 'ask-code', 'code-again'],
        set: {
          told: (email, { challenge, order, email: known }) =>
            challenge !== null && (order !== null || email === known),
          email: (email, { challenge, order, email: known }) =>
            challenge !== null && order !== null ? known : email,
          postcode: () => null,
        },
        to: 'address',
      },
      person: {
        only: ['ask-order', 'ask-email', 'ask-proof', 'ask-postcode'],
        set: { name: (name) => name },
        to: 'route',
      },
      postcode: {
        only: ['ask-order', 'ask-email', 'ask-proof', 'ask-postcode'],
        set: { postcode: (postcode) => postcode, email: () => null },
        to: 'route',
      },
      code: {
        only: ['ask-code', 'code-again', 'codes-used-up'],
        when: 'sent',
        set: { code: (code) => code },
        to: 'verify',
      },
    },
    guards: {
      own: ({ slots }) => slots.own,
      sent: ({ slots }) => slots.challenge !== null,
      'told-again': ({ slots }) => slots.told,
      enough: ({ slots, identity }) => covers(identity, slots.least, slots.order ?? undefined),
      matched: ({ slots, identity }) => slots.order !== null && covers(identity, 'matched', slots.order),
      'no-order': ({ slots }) => slots.order === null,
      /** A code to an address proves the customer, and no order in particular: enough where no order is in question. */
      'only-account': ({ slots }) =>
        slots.order === null && (slots.email !== null || (slots.name !== null && slots.postcode !== null)),
      'only-name': ({ slots }) => slots.order === null && slots.name !== null && slots.postcode === null,
      /** The customer has said so in this episode, and the shop mails codes to addresses as far as is known. */
      'number-unknown': ({ slots, counts }) =>
        slots.order === null &&
        counts['number-unknown'] !== undefined &&
        counts['no-address-codes'] === undefined,
      'no-address-codes': ({ counts }) => counts['no-address-codes'] !== undefined,
      'no-proof': ({ slots }) => slots.email === null && slots.postcode === null,
      'too-many-mismatches': ({ counts }) => (counts['mismatch'] ?? 0) >= MAX_MISMATCHES,
      'too-many-codes': ({ counts }) => (counts['codes-sent'] ?? 0) >= MAX_CODES,
    },
    states: {
      address: { choose: [{ when: 'told-again', to: 'code-again' }, { to: 'route' }] },
      route: {
        choose: [
          { when: 'enough', to: 'proved' },
          { when: 'matched', to: 'resend' },
          { when: 'only-account', to: 'resend' },
          { when: 'only-name', to: 'ask-postcode' },
          { when: 'number-unknown', to: 'ask-email' },
          { when: 'no-order', to: 'ask-order' },
          { when: 'too-many-mismatches', to: 'offer-code' },
          { when: 'no-proof', to: 'ask-proof' },
          { to: 'match' },
        ],
      },
      'ask-order': {
        ask: () => line('identify-ask-order', {}),
        on: { 'no-number': [{ when: 'no-address-codes', to: 'not-provable' }, { to: 'ask-email' }] },
      },
      'ask-email': {
        ask: () => line('identify-ask-email', {}, [NO_ACCESS]),
        on: { 'no-access': 'no-mailbox' },
      },
      'ask-postcode': {
        ask: () => line('identify-ask-postcode', {}, [NO_ACCESS]),
        on: { 'no-access': 'no-mailbox' },
      },
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
            { when: 'too-many-mismatches', count: 'mismatch', to: 'offer-code' },
            {
              count: 'mismatch',
              say: (_, { order }) => line('identify-no-match', { order: filled(order) }),
              to: 'ask-proof',
            },
          ],
        },
        limited: 'offer-code',
      }),
      /** No more guesses: a code to the address of the order proves as much, and tells nobody whether there is such an order. */
      'offer-code': {
        ask: ({ slots }) =>
          line('identify-offer-code', { order: filled(slots.order) }, [SEND_CODE, NO_ACCESS]),
        on: { affirm: 'resend', resend: 'resend', deny: 'gave-up', 'no-access': 'no-mailbox' },
      },
      resend: {
        choose: [
          { when: 'too-many-codes', to: 'stuck' },
          { when: 'no-order', count: 'codes-sent', to: 'send-to-address' },
          { count: 'codes-sent', to: 'send' },
        ],
      },
      send: this.command(sendCode, {
        confirm: {
          notNeeded: 'mails a code to the address that the order was placed with, and changes nothing',
        },
        args: ({ slots, locale }) => ({ order: filled(slots.order), locale }),
        ok: {
          ...SENT,
          set: { ...SENT.set, address: ({ address }) => address },
        },
        refused: { 'too-many': 'codes-used-up' },
        failed: 'unavailable',
        limited: 'codes-used-up',
      }),
      'send-to-address': this.command(sendAddressCode, {
        confirm: { notNeeded: 'mails a code to the account that the customer named, and changes nothing' },
        args: ({ slots: { email, name, postcode }, locale }) => ({
          ...(email !== null && { email }),
          ...(email === null && name !== null && { name }),
          ...(email === null && postcode !== null && { postcode }),
          locale,
        }),
        ok: SENT,
        refused: { 'too-many': 'codes-used-up' },
        // A shop may have no codes without an order.
        failed: {
          set: { email: () => null, name: () => null },
          count: 'no-address-codes',
          say: () => line('identify-no-address-codes', {}),
          to: 'ask-order',
        },
        limited: 'codes-used-up',
      }),
      'ask-code': {
        ask: (context) => askCode(context),
        reprompt: () => line('identify-code-again', {}),
        on: { resend: 'resend', 'no-access': 'no-mailbox' },
      },
      /** Says nothing of a code that is on its way, since none is sent. */
      'code-again': {
        ask: () => line('identify-code-again', {}, [RESEND, NO_ACCESS]),
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
      'not-provable': {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'not-provable' })),
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

/** Asks for the code that was sent. Who has matched no order reads no part of its address, nor whether there is one. */
function askCode({ slots, identity }: Context<Slots>): Line {
  const { order, purpose, address, minutes, email } = slots;
  const choices = [RESEND, NO_ACCESS];
  if (order === null)
    return email === null
      ? line('identify-ask-account-code', { minutes }, choices)
      : line('identify-ask-address-code', { address: maskAddress(email), minutes }, choices);
  return covers(identity, 'matched', order)
    ? line('identify-ask-code', { order, purpose, address, minutes }, choices)
    : line('identify-ask-blind-code', { order, minutes }, choices);
}

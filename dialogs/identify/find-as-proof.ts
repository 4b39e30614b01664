import { findCustomer } from '../../models/shop/operations/customer-operations.ts';
import { Dialog, type ProofInput } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line } = speaker<typeof en>();

/** The operation as the benchmark counts it: who finds an account is its owner. */
const findAsProof = { ...findCustomer, proves: 'otp' } as const;

/** Most wrong guesses in an episode. */
const MAX_GUESSES = 5;

type Slots = { email: string | null; name: string | null; postcode: string | null };

/**
 * In place of `identify` for benchmarks whose customers have no mailbox: an e-mail address, or a name and a postcode, count as a proof, as the rules of the public
 * retail benchmark have it. Whoever knows them may be somebody else, so that no shop may use it.
 */
export class FindAsProof extends Dialog<ProofInput, Slots> {
  readonly id = 'identify';
  readonly version = 1;
  readonly role = 'proof';
  readonly texts = { en, zh, de };
  readonly machine = this.define({
    initial: 'route',
    begin: () => ({ email: null, name: null, postcode: null }),
    takes: {
      email: { set: { email: (email) => email }, to: 'route' },
      person: { set: { name: (name) => name }, to: 'route' },
      postcode: { set: { postcode: (postcode) => postcode }, to: 'route' },
    },
    guards: {
      findable: ({ slots: { email, name, postcode } }) =>
        email !== null || (name !== null && postcode !== null),
      'no-postcode': ({ slots: { name, postcode } }) => name !== null && postcode === null,
      'too-many': ({ counts }) => (counts['mismatch'] ?? 0) >= MAX_GUESSES,
    },
    states: {
      route: {
        choose: [
          { when: 'findable', to: 'find' },
          { when: 'no-postcode', to: 'ask-postcode' },
          { to: 'ask' },
        ],
      },
      ask: { ask: () => line('identify-ask-account', {}) },
      'ask-postcode': { ask: () => line('identify-ask-account', {}) },
      find: this.query(findAsProof, {
        args: ({ slots: { email, name, postcode } }) => ({
          ...(email !== null && { email }),
          ...(name !== null && { name }),
          ...(postcode !== null && { postcode }),
        }),
        ok: 'proved',
        refused: {
          'not-found': [
            { when: 'too-many', count: 'mismatch', to: 'stuck' },
            {
              count: 'mismatch',
              set: { email: () => null, name: () => null, postcode: () => null },
              say: () => line('identify-not-found', {}),
              to: 'ask',
            },
          ],
        },
      }),
      stuck: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'too-many-attempts' })),
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

import { customerDetails } from '../../models/shop/operations/customer-operations.ts';
import { type Begins, Dialog, type Migration } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { SIGN_IN } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line } = speaker<typeof en>();

/** `told`: what was said is known by an order that was matched with it, so that no code is needed for it alone. */
type Input = { told?: boolean };

type Slots = { name: string | null; told: boolean };

/** What a customer says to be known by: an address, or a name with a postcode. */
const KNOWN_BY = [['email'], ['person', 'postcode']] as const;

/** What says who somebody is, and no wish: an order beside it is one. */
const KINDS: ReadonlySet<string> = new Set(KNOWN_BY.flat());

/** Has a customer proved who says at the beginning who they are, so that everything after it goes without. */
export class SignIn extends Dialog<Input, Slots> {
  readonly id = 'sign-in';
  readonly version = 2;
  override readonly migrations: readonly Migration[] = [
    ({ state, slots }) => ({ state, slots: { ...slots, told: false } }),
  ];
  readonly role = 'part';
  readonly texts = { en, zh, de };
  override readonly phrases = { 'sign-in': SIGN_IN };
  override readonly begins: Begins<Input> = {
    inform: ({ values }, { amid, queued, matched }) => {
      const isKnown = KNOWN_BY.some((kinds) => kinds.every((kind) => values[kind] !== undefined));
      const isAll = Object.keys(values).every((kind) => KINDS.has(kind));
      return isKnown && isAll && !amid && !queued ? { told: matched } : null;
    },
    named: ({ name }, { amid, queued }) => (name === 'sign-in' && !amid && !queued ? {} : null),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: ({ told }: Input) => ({ name: null, told: told ?? false }),
    takes: {},
    guards: { told: ({ slots }) => slots.told },
    states: {
      route: { choose: [{ when: 'told', to: 'noted' }, { to: 'look' }] },
      noted: { end: 'done', say: () => line('sign-in-noted', {}) },
      look: this.query(customerDetails, {
        args: () => ({}),
        ok: { set: { name: ({ name }) => name }, to: 'known' },
        refused: { 'proof-needed': 'unknown' },
      }),
      unknown: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'not-provable' })),
        done: 'given-up',
      },
      known: { end: 'done', say: ({ slots }) => line('signed-in', { name: slots.name ?? '' }) },
    },
  });
}

import type { JsonObject } from '../../models/json.ts';
import { customerDetails } from '../../models/shop/operations/customer-operations.ts';
import { type Begins, Dialog } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { SIGN_IN } from './phrases.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line } = speaker<typeof en>();

type Slots = { name: string | null };

/** What a customer says to be known by: an address, or a name with a postcode. */
const KNOWN_BY = [['email'], ['person', 'postcode']] as const;

/** What says who somebody is, and no wish: an order beside it is one. */
const KINDS: ReadonlySet<string> = new Set(KNOWN_BY.flat());

/** Has a customer proved who says at the beginning who they are, so that everything after it goes without. */
export class SignIn extends Dialog<JsonObject, Slots> {
  readonly id = 'sign-in';
  readonly version = 1;
  readonly role = 'part';
  readonly texts = { en, zh, de };
  override readonly phrases = { 'sign-in': SIGN_IN };
  override readonly begins: Begins<JsonObject> = {
    inform: ({ values }, { amid, queued }) => {
      const isKnown = KNOWN_BY.some((kinds) => kinds.every((kind) => values[kind] !== undefined));
      const isAll = Object.keys(values).every((kind) => KINDS.has(kind));
      return isKnown && isAll && !amid && !queued ? {} : null;
    },
    named: ({ name }, { amid, queued }) => (name === 'sign-in' && !amid && !queued ? {} : null),
  };
  readonly machine = this.define({
    initial: 'look',
    begin: () => ({ name: null }),
    takes: {},
    guards: {},
    states: {
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

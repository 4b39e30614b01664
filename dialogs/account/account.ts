import type { OkOf } from '../../models/shop/operation.ts';
import {
  changeAddress,
  changeAddressPreview,
  customerDetails,
} from '../../models/shop/operations/customer-operations.ts';
import type { AddressView } from '../../models/shop/operations/views.ts';
import type { Address } from '../../models/values/value-types.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import { Dialog, type TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import type { OfferHuman } from '../offer-human/offer-human.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import {
  addressOf,
  missingIn,
  partInQuestion,
  withAddress,
  withPart,
} from '../orders/words/address-words.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Slots = {
  before: AddressView | null;
  address: Address | null;
  quote: OkOf<typeof changeAddressPreview> | null;
};

/** The new address, as far as it was told before. */
export type AccountInput = { address?: Address | null };

/** Changes the customer's default address. Orders keep theirs. */
export class Account extends Dialog<AccountInput, Slots> {
  readonly id = 'account';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['account-label'];
  override readonly notInMenu = true;
  override readonly words: TaskWords = {
    label: () => phrase('account-label', {}),
    topic: 'other',
    resumed: phrase('account-resumed', {}),
  };
  readonly machine = this.define({
    initial: 'look',
    begin: ({ address = null }) => ({ before: null, address, quote: null }),
    takes: {
      address: {
        set: { address: (address, { address: before }) => withAddress(before, address), quote: () => null },
        to: 'next',
      },
      'address-part': {
        only: ['ask-address', 'ask-street', 'ask-city', 'ask-postcode', 'confirm'],
        among: ({ slots }) => partInQuestion(slots.address),
        set: { address: (part, { address }) => withPart(address, part) },
        to: 'next',
      },
      postcode: {
        // Before the account is seen, a postcode says who the customer is.
        when: 'looked',
        only: ['ask-address', 'ask-street', 'ask-city', 'ask-postcode'],
        set: {
          address: (postcode, { address }) => withPart(address, { street: null, city: null, postcode }),
        },
        to: 'next',
      },
    },
    guards: {
      looked: ({ slots }) => slots.before !== null,
      'not-looked': ({ slots }) => slots.before === null,
      'no-address': ({ slots }) => missingIn(slots.address) === 'address',
      'no-street': ({ slots }) => missingIn(slots.address) === 'street',
      'no-city': ({ slots }) => missingIn(slots.address) === 'city',
      'no-postcode': ({ slots }) => missingIn(slots.address) === 'postcode',
    },
    states: {
      look: this.query(customerDetails, {
        args: () => ({}),
        ok: { set: { before: ({ address }) => address }, to: 'next' },
        refused: { 'proof-needed': 'blocked' },
      }),
      next: {
        choose: [
          { when: 'not-looked', to: 'look' },
          { when: 'no-address', to: 'ask-address' },
          { when: 'no-street', to: 'ask-street' },
          { when: 'no-city', to: 'ask-city' },
          { when: 'no-postcode', to: 'ask-postcode' },
          { to: 'preview' },
        ],
      },
      'ask-address': { ask: ({ slots }) => line('account-ask-address', { address: filled(slots.before) }) },
      'ask-street': { ask: () => line('ask-street', {}) },
      'ask-city': { ask: () => line('ask-city', {}) },
      'ask-postcode': { ask: () => line('ask-postcode', {}) },
      preview: this.query(changeAddressPreview, {
        args: addressArgs,
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: { 'proof-needed': 'blocked' },
      }),
      confirm: {
        confirm: (context) =>
          line('account-confirm', { before: filled(context.slots.quote).before, ...addressArgs(context) }),
        labels: { yes: phrase('account-yes', {}), no: phrase('account-no', {}) },
        yes: 'change',
        no: 'kept',
      },
      change: this.command(changeAddress, {
        confirm: 'confirm',
        args: addressArgs,
        ok: { say: ({ address }) => line('account-done', { address }), to: 'finished' },
        refused: { 'proof-needed': 'blocked' },
      }),
      blocked: {
        ...this.push<OfferHuman>('offer-human', () => ({ reason: 'not-provable' })),
        done: 'given-up',
      },
      kept: { end: 'done', say: () => line('nothing-changed', {}) },
      finished: { end: 'done' },
    },
  });
}

function addressArgs({ slots: { address, before } }: Context<Slots>) {
  return { address: addressOf(filled(address), filled(before)) };
}

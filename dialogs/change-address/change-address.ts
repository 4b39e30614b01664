import type { OkOf } from '../../models/shop/operation.ts';
import {
  changeOrderAddress,
  changeOrderAddressPreview,
} from '../../models/shop/operations/change-operations.ts';
import { orderDetails } from '../../models/shop/operations/order-operations.ts';
import type { Account } from '../account/account.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import type { TaskWords } from '../machine/dialog.ts';
import type { Choice } from '../machine/effects.ts';
import { speaker } from '../machine/speaker.ts';
import { orderChoices } from '../orders/order-choices.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import {
  addressOf,
  isSameAddress,
  missingIn,
  partInQuestion,
  valueOfAddress,
  withAddress,
  withPart,
} from '../orders/words/address-words.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import { isPending, type OrderSlots, OTHER_ORDER } from '../orders/work/order-slots.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase, choice } = speaker<typeof en & typeof sharedOrderTexts & typeof sharedTexts>();

type Quote = OkOf<typeof changeOrderAddressPreview>;
type Slots = OrderSlots<Quote>;

const WHY = { set: { why: ({ reason }: { reason: string }) => reason }, to: 'refused' } as const;

const REFUSED = {
  'not-found': 'unknown',
  processed: WHY,
  'already-shipped': WHY,
  delivered: WHY,
  returned: WHY,
  'exchange-requested': WHY,
  'already-cancelled': WHY,
  'items-changed': WHY,
  'proof-needed': 'blocked',
} as const;

/** The customer means the address of the account, for orders to come. */
const DEFAULT_ADDRESS = choice('change-address-default', {}, { type: 'named', name: 'default-address' });

/** Changes where an order that was not sent goes. */
export class ChangeAddress extends OrderDialog<Quote> {
  readonly id = 'change-address';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['change-address-ask-order', 'change-address-label'];
  override readonly about = 'order';
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('change-address-label', { order: order as string | null }),
    topic: 'delivery',
    resumed: phrase('change-address-resumed', {}),
    purpose: (order) => phrase('change-address-purpose', { order }),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
      address: {
        set: { address: (address, { address: before }) => withAddress(before, address), like: () => null },
        to: 'route',
      },
      'like-order': { set: { like: (order) => order }, to: 'route' },
      'address-part': {
        only: ['ask-address', 'ask-street', 'ask-city', 'ask-postcode', 'confirm'],
        among: ({ slots }) => partInQuestion(slots.address),
        set: { address: (part, { address }) => withPart(address, part) },
        to: 'next',
      },
      postcode: {
        // Before the order is seen, a postcode says who the customer is.
        when: 'order-seen',
        only: ['ask-address', 'ask-street', 'ask-city', 'ask-postcode'],
        set: {
          address: (postcode, { address }) => withPart(address, { street: null, city: null, postcode }),
        },
        to: 'next',
      },
    },
    guards: {
      ...this.orderGuards,
      'order-seen': ({ slots }) => slots.sendTo !== null,
      'no-address': ({ slots }) => missingIn(slots.address) === 'address',
      'like-another': ({ slots }) => slots.like !== null && slots.like !== slots.order,
      'same-address': ({ slots }) =>
        slots.sendTo !== null && isSameAddress(wantedAddress(slots), slots.sendTo),
      'no-street': ({ slots }) => missingIn(slots.address) === 'street',
      'no-city': ({ slots }) => missingIn(slots.address) === 'city',
      'no-postcode': ({ slots }) => missingIn(slots.address) === 'postcode',
    },
    states: {
      ...this.orderStates({
        can: 'change',
        isCandidate: ({ status }) => isPending(status),
        ask: ({ slots: { address } }) =>
          address === null
            ? line('change-address-ask-order', {}, [DEFAULT_ADDRESS])
            : line('change-address-noted-ask-order', { address }, [DEFAULT_ADDRESS]),
        which: ({ slots: { address, orders } }) =>
          address === null
            ? line('which-order', {}, [...orderChoices(orders), DEFAULT_ADDRESS])
            : line('change-address-noted', { address }, [...orderChoices(orders), DEFAULT_ADDRESS]),
        onWhich: { 'default-address': 'default-address' },
        next: 'account',
        refused: 'refused',
      }),
      'default-address': {
        ...this.push<Account>('account', ({ slots: { address } }) => ({ address })),
        done: 'finished',
      },
      account: this.accountState('like-or-next'),
      'like-or-next': { choose: [{ when: 'like-another', to: 'look-like' }, { to: 'next' }] },
      /** Where the order goes that this one is to be like. */
      'look-like': this.query(orderDetails, {
        args: ({ slots }) => ({ order: filled(slots.like) }),
        ok: { set: { address: ({ address }) => valueOfAddress(address), like: () => null }, to: 'next' },
        refused: {
          'not-found': {
            set: { like: () => null },
            say: (_, { like }) => line('order-not-found', { order: filled(like) }),
            to: 'next',
          },
          'proof-needed': 'blocked',
        },
      }),
      next: {
        choose: [
          { when: 'no-address', to: 'ask-address' },
          { when: 'no-street', to: 'ask-street' },
          { when: 'no-city', to: 'ask-city' },
          { when: 'no-postcode', to: 'ask-postcode' },
          { when: 'same-address', to: 'same' },
          { to: 'preview' },
        ],
      },
      'ask-address': {
        ask: ({ slots }) =>
          line('change-address-ask', { order: filled(slots.order) }, [
            ...addressChoices(slots),
            DEFAULT_ADDRESS,
          ]),
        on: { 'default-address': 'default-address' },
      },
      'ask-street': { ask: () => line('ask-street', {}) },
      'ask-city': { ask: () => line('ask-city', {}) },
      'ask-postcode': { ask: () => line('ask-postcode', {}) },
      preview: this.query(changeOrderAddressPreview, {
        args: addressArgs,
        ok: { set: { quote: (quote) => quote }, to: 'confirm' },
        refused: REFUSED,
      }),
      confirm: {
        confirm: ({ slots }) => {
          const { order, before } = filled(slots.quote);
          return line('change-address-confirm', { order, before, address: wantedAddress(slots) });
        },
        labels: { yes: phrase('change-address-yes', {}), no: phrase('change-address-no', {}) },
        yes: 'change',
        no: 'kept',
      },
      change: this.command(changeOrderAddress, {
        confirm: 'confirm',
        args: addressArgs,
        ok: { say: ({ order, address }) => line('change-address-done', { order, address }), to: 'finished' },
        refused: REFUSED,
      }),
      same: {
        end: 'done',
        say: ({ slots }) =>
          line('change-address-same', { order: filled(slots.order), address: filled(slots.sendTo) }),
      },
      refused: {
        end: 'done',
        say: ({ slots }) =>
          line('change-address-not-possible', { order: filled(slots.order), reason: filled(slots.why) }, [
            choice('choice-human', {}, { type: 'human' }),
          ]),
      },
      kept: { end: 'done', say: () => line('nothing-changed', {}) },
      finished: { end: 'done' },
    },
  });
}

function wantedAddress({ address, sendTo }: Slots) {
  return addressOf(filled(address), filled(sendTo));
}

function addressArgs({ slots }: Context<Slots>) {
  return { order: filled(slots.order), address: wantedAddress(slots) };
}

/** A button for each address of the customer to which the order does not go already. */
function addressChoices({ addresses, sendTo }: Slots): Choice[] {
  return addresses
    .filter((address) => sendTo === null || !isSameAddress(address, sendTo))
    .slice(0, MOST_BUTTONS)
    .map((address) =>
      choice('an-address', { address }, { type: 'inform', values: { address: valueOfAddress(address) } }),
    );
}

/** Most addresses with a button. */
const MOST_BUTTONS = 3;

import { readWording } from '../../models/values/wording-operation.ts';
import { filled } from '../filled.ts';
import type { Context } from '../machine/definition.ts';
import type { TaskWords } from '../machine/dialog.ts';
import { speaker } from '../machine/speaker.ts';
import { isOpen } from '../orders/open-orders.ts';
import { orderTexts } from '../orders/order-texts.ts';
import type { en as sharedOrderTexts } from '../orders/texts.en.ts';
import { OrderDialog } from '../orders/work/order-dialog.ts';
import { type OrderSlots, OTHER_ORDER } from '../orders/work/order-slots.ts';
import { mergeTexts } from '../texts/text-pack.ts';
import { orderFacts } from './fact-words-by-locale.ts';
import { factsOf, type OrderFact, type OrderFacts } from './order-facts.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

const { line, phrase } = speaker<typeof en & typeof sharedOrderTexts>();

/** What is told, and which of it was asked for. */
type Quote = { facts: OrderFacts; asked: OrderFact | null };

type Slots = OrderSlots<Quote>;

/** Tells what an order consists of, what it cost, how it was paid and where it goes: what was asked, or all of it. */
export class OrderDetails extends OrderDialog<Quote> {
  readonly id = 'order-details';
  readonly version = 1;
  readonly role = 'task';
  readonly texts = mergeTexts({ en, zh, de }, orderTexts);
  override readonly folder = import.meta.dirname;
  override readonly publicTexts = ['order-details-ask-order', 'order-details-label'];
  override readonly about = 'order';
  override readonly notInMenu = true;
  override readonly words: TaskWords = {
    label: ({ order = null }) => phrase('order-details-label', { order: order as string | null }),
    topic: 'order',
    resumed: phrase('order-details-resumed', {}),
    purpose: (order) => phrase('order-details-purpose', { order }),
  };
  readonly machine = this.define({
    initial: 'route',
    begin: this.begin,
    takes: {
      order: { set: OTHER_ORDER, remembered: true, to: 'route' },
      wording: { set: { wording: (wording) => wording }, to: 'route' },
    },
    guards: {
      ...this.orderGuards,
      'some-items': ({ slots: { chosen, pieces, quote } }) =>
        chosen.length > 0 &&
        chosen.length < pieces.length &&
        quote?.asked !== 'address' &&
        quote?.asked !== 'payment',
      total: asked('total'),
      payment: asked('payment'),
      address: asked('address'),
    },
    states: {
      ...this.orderStates({
        keep: (details) => ({ facts: factsOf(details, isOpen(details.status)), asked: null }),
        isCandidate: () => true,
        ask: () => line('order-details-ask-order', {}),
        none: () => line('no-orders', {}),
        next: 'read',
        refused: 'tell',
      }),
      /** What of it the customer's words ask for. */
      read: this.query(readWording, {
        args: (context) => ({
          text: context.slots.wording ?? '',
          among: { choice: orderFacts(), picks: this.amongPieces(context) },
        }),
        ok: {
          set: {
            chosen: ({ picks }) => picks?.chosen ?? [],
            quote: ({ choice }, { quote }) => ({ ...filled(quote), asked: choice as OrderFact | null }),
          },
          to: 'tell',
        },
        refused: {},
      }),
      tell: {
        choose: [
          { when: 'some-items', to: 'told-prices' },
          { when: 'total', to: 'told-total' },
          { when: 'payment', to: 'told-payment' },
          { when: 'address', to: 'told-address' },
          { to: 'told-all' },
        ],
      },
      'told-prices': {
        end: 'done',
        say: ({ slots }) => line('order-details-prices', { order: filled(slots.order), items: named(slots) }),
      },
      'told-total': { end: 'done', say: ({ slots }) => line('order-details-total', toldOf(slots)) },
      'told-payment': { end: 'done', say: ({ slots }) => line('order-details-payment', toldOf(slots)) },
      'told-address': { end: 'done', say: ({ slots }) => line('order-details-address', toldOf(slots)) },
      'told-all': { end: 'done', say: ({ slots }) => line('order-details-all', toldOf(slots)) },
    },
  });
}

function asked(fact: OrderFact) {
  return ({ slots }: Context<Slots>) => slots.quote?.asked === fact;
}

function toldOf({ order, quote }: Slots) {
  return { order: filled(order), ...filled(quote).facts };
}

/** The lines of the pieces that the customer named. */
function named({ chosen, pieces, quote }: Slots) {
  const items = new Set(pieces.filter(({ id }) => chosen.includes(id)).map(({ item }) => item.item));
  return filled(quote).facts.items.filter(({ item }) => items.has(item.item));
}

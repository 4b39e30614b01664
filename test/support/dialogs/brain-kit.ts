import { Brain, type CustomerMessage } from '../../../bots/brain.ts';
import type { BrainPorts } from '../../../bots/ports.ts';
import { AT_DESK } from '../../../dialogs/machine/stack.ts';
import type { Result } from '../../../models/conversation/command.ts';
import type { JsonObject } from '../../../models/json.ts';
import { builtIn } from './built-in.ts';

/** What the shop says of an order on its way. */
export const IN_TRANSIT: Result = {
  outcome: 'ok',
  value: {
    order: '1042',
    status: 'in-transit',
    items: [{ name: { en: 'Mug', zh: '杯子' }, quantity: 1 }],
    total: { amount: 1990, currency: 'EUR' },
    placedOn: '2026-02-26',
    shippedOn: '2026-02-28',
    estimatedOn: '2026-03-04',
    carrier: 'DHL',
    tracking: 'JD0001',
  },
};

/** What the shop says a cancellation would do. */
export const PREVIEW: Result = {
  outcome: 'ok',
  value: {
    order: '1042',
    items: [{ name: { en: 'Mug', zh: '杯子' }, quantity: 1 }],
    whole: true,
    refund: { amount: 1990, currency: 'EUR' },
    refundDays: { min: 3, max: 5 },
    method: { id: 'card-4242', kind: 'card', label: { en: 'card', zh: '银行卡' } },
    refunds: [],
  },
};

/** What the shop says of an order that can be cancelled. */
const DETAILS: Result = {
  outcome: 'ok',
  value: {
    order: '1042',
    status: 'paid',
    total: { amount: 1990, currency: 'EUR' },
    address: { street: '12 Mill Lane', city: 'Bath', postcode: 'BA1 2QF', country: 'United Kingdom' },
    items: [
      {
        item: 'mug',
        product: 'mug',
        name: { en: 'Mug', zh: '杯子' },
        options: [],
        price: { amount: 1990, currency: 'EUR' },
        ...{ quantity: 1, cancelled: 0, shipped: 0, delivered: 0 },
      },
    ],
    parcels: [],
    adjustments: [],
    can: {
      cancel: null,
      change: null,
      'change-items': null,
      return: 'not-delivered',
      exchange: 'not-delivered',
    },
  },
};

/** A shop in which an order can be cancelled. */
export const cancelling = (name: string): Promise<Result> =>
  Promise.resolve(name === 'order-details' ? DETAILS : PREVIEW);

/** A shop that knows one order on its way. */
export const matching = (name: string): Promise<Result> =>
  Promise.resolve(
    name === 'match-order' ? { outcome: 'ok', value: { order: '1042', customer: 'c1' } } : IN_TRANSIT,
  );

/** A brain with all dialogs, a classifier of a few words, and a shop that answers by `query`. */
export function brainWith(
  query: (name: string, args: JsonObject) => Promise<Result>,
  change: Partial<BrainPorts> = {},
  kernel = builtIn.kernel,
): Brain {
  const ports: BrainPorts = {
    shop: { query },
    classifier: {
      classify: (text) => [
        {
          intent: /cancel/i.test(text)
            ? 'cancel-order'
            : /where|哪/.test(text)
              ? 'track-order'
              : 'out-of-scope',
          confidence: 0.9,
        },
      ],
    },
    texts: builtIn.texts,
    kinds: builtIn.kinds,
    answer: () => Promise.resolve(null),
    staff: AT_DESK,
    usesNumberedMenu: () => false,
    repliesByEmail: () => false,
    reserveAttempt: () => Promise.resolve(() => Promise.resolve()),
    findSentMessage: () => Promise.resolve(undefined),
    log: () => {},
    ...change,
  };
  return new Brain(kernel, ports);
}

/** A customer's message, of a channel that names no language. */
export function message(text: string, files: CustomerMessage['files'] = []): CustomerMessage {
  return { text, files, locale: undefined };
}

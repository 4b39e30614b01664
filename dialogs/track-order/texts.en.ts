import { day, items } from '../texts/format.en.ts';
import type { Words } from '../texts/text-pack.ts';
import type { DelayParams, StatusParams } from './status-params.ts';

/** The texts of track-order: the question for an order, and the status of each. */
export const en = {
  'track-ask-order': (_: Record<string, never>, { orderExample }: Words) =>
    `What is your order number? It's in the confirmation mail, for example ${orderExample}. If you don't have it, just say so.`,
  'pick-order': () => 'Which order is it?',
  'status-placed': (p: StatusParams) =>
    `Order ${p.order} (${items(p.items)}) was placed${p.placedOn === null ? '' : ` on ${day(p.placedOn)}`}. We are waiting for the payment.${due(p)}`,
  'status-payment-failed': (p: StatusParams) =>
    `The payment for order ${p.order} (${items(p.items)}) didn't go through, so nothing has been sent and nothing was charged.`,
  'status-paid': (p: StatusParams) =>
    `Order ${p.order} (${items(p.items)}) is paid and waiting to be packed.${due(p)}`,
  'status-packed': (p: StatusParams) =>
    `Order ${p.order} (${items(p.items)}) is packed and will be handed to the carrier next.${due(p)}`,
  'status-partly-shipped': (p: StatusParams) =>
    `Part of order ${p.order} was sent${sent(p)}; the rest follows separately.${parcel(p)}${due(p)}`,
  'status-shipped': (p: StatusParams) => `Order ${p.order} was sent${sent(p)}.${parcel(p)}${due(p)}`,
  'status-in-transit': (p: StatusParams) =>
    `Order ${p.order} was sent${sent(p)} and is on its way to you.${parcel(p)}${due(p)}`,
  'status-out-for-delivery': (p: StatusParams) =>
    `Order ${p.order} is out for delivery.${parcel(p)}${due(p)}`,
  'status-delivery-failed': (p: StatusParams) =>
    `I'm sorry, the carrier tried to deliver order ${p.order} and couldn't.${parcel(p)} They can tell you when they will try again.`,
  'status-delivered': (p: StatusParams) =>
    `Order ${p.order} was delivered${p.deliveredOn === null ? '' : ` on ${day(p.deliveredOn)}`}.${parcel(p)}`,
  'status-return-requested': (p: StatusParams) =>
    `A return of order ${p.order} has been requested; we are waiting for the parcel.`,
  'status-exchange-requested': (p: StatusParams) =>
    `An exchange for order ${p.order} has been requested; we are waiting for the parcel.`,
  'status-returned': (p: StatusParams) => `Order ${p.order} came back to us and the return is complete.`,
  'status-cancelled': (p: StatusParams) => `Order ${p.order} was cancelled. Nothing will be sent.`,
  'track-label': ({ order }: { order: string | null }) =>
    order === null ? 'Track an order' : `Where is order ${order}?`,
  'track-delay': ({ order, sent, shippedOn, estimatedOn, due }: DelayParams) => {
    const on = shippedOn === null ? '' : ` on ${day(shippedOn)}`;
    const way = sent ? `Order ${order} was sent${on}` : `Order ${order} has not been sent yet`;
    if (estimatedOn === null || due === null)
      return `I'm sorry that it takes so long. ${way}, and I don't know on which day it arrives.`;
    if (due === 'over')
      return `I'm sorry, that is later than promised. ${way} and should have arrived on ${day(estimatedOn)}. Somebody from our team can look into it.`;
    if (due === 'today') return `${way} and should arrive today, ${day(estimatedOn)}.`;
    return `${way} and should arrive on ${day(estimatedOn)}, so it is still on time.`;
  },
  'track-ability': () => 'tell you where an order is',
  'track-resumed': () => 'Now back to tracking your order.',
  'track-purpose': ({ order }: { order: string }) => `To show you order ${order}`,
};

function sent({ shippedOn }: StatusParams): string {
  return shippedOn === null ? '' : ` on ${day(shippedOn)}`;
}

function parcel({ carrier, tracking }: StatusParams): string {
  if (carrier === null) return tracking === null ? '' : ` Tracking number: ${tracking}.`;
  return tracking === null ? ` Carrier: ${carrier}.` : ` Carrier: ${carrier}, tracking number ${tracking}.`;
}

function due({ estimatedOn }: StatusParams): string {
  return estimatedOn === null ? '' : ` It should arrive on ${day(estimatedOn)}.`;
}

import type { Groups, StatusParams, TextGroup } from '../../templates.ts';
import { day, items } from './format.ts';

/** The texts of track-order: the question for an order, and the status of each. */
export const track: TextGroup<Groups['track']> = {
  'track-ask-order': () =>
    "What is your order number? It's in the confirmation mail, for example 1042. If you can't find it, I can get you a person.",
  'pick-order': () => 'Which order is it?',
  'order-not-found': ({ order }) => `I can't find an order ${order} for you. Please check the number.`,
  'status-placed': (p) =>
    `Order ${p.order} (${items(p.items)}) was placed on ${day(p.placedOn)}. We are waiting for the payment.${due(p)}`,
  'status-payment-failed': (p) =>
    `The payment for order ${p.order} (${items(p.items)}) didn't go through, so nothing has been sent and nothing was charged.`,
  'status-paid': (p) => `Order ${p.order} (${items(p.items)}) is paid and waiting to be packed.${due(p)}`,
  'status-packed': (p) =>
    `Order ${p.order} (${items(p.items)}) is packed and will be handed to the carrier next.${due(p)}`,
  'status-partly-shipped': (p) =>
    `Part of order ${p.order} was sent${sent(p)}; the rest follows separately.${parcel(p)}${due(p)}`,
  'status-shipped': (p) => `Order ${p.order} was sent${sent(p)}.${parcel(p)}${due(p)}`,
  'status-in-transit': (p) =>
    `Order ${p.order} was sent${sent(p)} and is on its way to you.${parcel(p)}${due(p)}`,
  'status-out-for-delivery': (p) => `Order ${p.order} is out for delivery.${parcel(p)}${due(p)}`,
  'status-delivery-failed': (p) =>
    `The carrier tried to deliver order ${p.order} and couldn't.${parcel(p)} They can tell you when they try again.`,
  'status-delivered': (p) =>
    `Order ${p.order} was delivered${p.deliveredOn === null ? '' : ` on ${day(p.deliveredOn)}`}.${parcel(p)}`,
  'status-return-requested': (p) =>
    `A return of order ${p.order} has been requested; we are waiting for the parcel.`,
  'status-returned': (p) => `Order ${p.order} came back to us and the return is complete.`,
  'status-cancelled': (p) => `Order ${p.order} was cancelled. Nothing will be sent.`,
};

function sent({ shippedOn }: StatusParams): string {
  return shippedOn === null ? '' : ` on ${day(shippedOn)}`;
}

function parcel({ carrier, tracking }: StatusParams): string {
  if (carrier === null) return '';
  return tracking === null ? ` Carrier: ${carrier}.` : ` Carrier: ${carrier}, tracking number ${tracking}.`;
}

function due({ estimatedOn }: StatusParams): string {
  return estimatedOn === null ? '' : ` It should arrive on ${day(estimatedOn)}.`;
}

import { english } from '../texts/format.en.ts';
import type { OrderCardWords } from './order-card-words.ts';

/** The words of an order's card. */
export const cardWords: OrderCardWords = {
  title: (order) => `Order ${order}`,
  status: {
    placed: 'Waiting for the payment',
    'payment-failed': 'Payment failed',
    paid: 'Paid',
    packed: 'Packed',
    'partly-shipped': 'Partly sent',
    shipped: 'Sent',
    'in-transit': 'On its way',
    'out-for-delivery': 'Out for delivery',
    'delivery-failed': 'Could not be delivered',
    delivered: 'Delivered',
    'return-requested': 'Return requested',
    'exchange-requested': 'Exchange requested',
    returned: 'Returned',
    cancelled: 'Cancelled',
  },
  step: {
    placed: 'Placed',
    'payment-failed': 'Payment failed',
    paid: 'Paid',
    packed: 'Packed',
    'partly-sent': 'Partly sent',
    sent: 'Sent',
    'out-for-delivery': 'Out for delivery',
    'delivery-failed': 'Delivery tried',
    delivered: 'Delivered',
    'return-requested': 'Return requested',
    'exchange-requested': 'Exchange requested',
    returned: 'Returned',
    cancelled: 'Cancelled',
  },
  expected: (day) => `expected ${day}`,
  format: english,
};

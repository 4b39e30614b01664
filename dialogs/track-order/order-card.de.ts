import { german } from '../texts/format.de.ts';
import type { OrderCardWords } from './order-card-words.ts';

/** The words of an order's card. */
export const cardWords: OrderCardWords = {
  title: (order) => `Bestellung ${order}`,
  status: {
    placed: 'Zahlung ausstehend',
    'payment-failed': 'Zahlung fehlgeschlagen',
    paid: 'Bezahlt',
    packed: 'Verpackt',
    'partly-shipped': 'Teilweise verschickt',
    shipped: 'Verschickt',
    'in-transit': 'Unterwegs',
    'out-for-delivery': 'In Zustellung',
    'delivery-failed': 'Konnte nicht zugestellt werden',
    delivered: 'Zugestellt',
    'return-requested': 'Rücksendung angemeldet',
    'exchange-requested': 'Umtausch beantragt',
    returned: 'Zurückgeschickt',
    cancelled: 'Storniert',
  },
  step: {
    placed: 'Bestellt',
    'payment-failed': 'Zahlung fehlgeschlagen',
    paid: 'Bezahlt',
    packed: 'Verpackt',
    'partly-sent': 'Teilweise verschickt',
    sent: 'Verschickt',
    'out-for-delivery': 'In Zustellung',
    'delivery-failed': 'Zustellung versucht',
    delivered: 'Zugestellt',
    'return-requested': 'Rücksendung angemeldet',
    'exchange-requested': 'Umtausch beantragt',
    returned: 'Zurückgeschickt',
    cancelled: 'Storniert',
  },
  expected: (day) => `voraussichtlich ${day}`,
  format: german,
};

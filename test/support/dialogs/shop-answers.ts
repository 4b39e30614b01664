import type { Result } from '../../../models/conversation/command.ts';
import type { JsonObject } from '../../../models/json.ts';
import { ORDER_SAMPLES } from './order-samples.ts';

const items = [{ name: { en: 'Mug', zh: '马克杯' }, quantity: 2 }];
const method = {
  id: 'card-4242',
  kind: 'card',
  label: { en: 'card ending in 4242', zh: '尾号 4242 的银行卡' },
};
const refundDays = { min: 3, max: 5 };
const refund = { amount: 2998, currency: 'EUR' };
const cancelled = (order: string): JsonObject => ({
  order,
  items,
  whole: true,
  refund,
  refundDays,
  method,
  refunds: [{ amount: refund, days: refundDays, method }],
});
const view = (order: string): JsonObject => ({
  order,
  status: 'paid',
  items,
  total: refund,
  placedOn: '2026-11-20',
});

/** The answer of a shop in which a customer has no orders. */
export const NO_ORDERS: Readonly<Record<string, Result>> = {
  'my-orders': { outcome: 'ok', value: { orders: [] } },
};

const VALUES: Readonly<Record<string, (order: string) => JsonObject>> = {
  'match-order': (order) => ({ order, customer: 'c1' }),
  'order-status': view,
  'my-orders': () => ({ orders: [view('1042'), view('1043')] }),
  'read-wording': () => ({ picks: null, swaps: null, choice: null, payment: null }),
  'cancel-preview': cancelled,
  'cancel-order': cancelled,
  'send-code': () => ({ challenge: 'x', address: 'a•••@example.com', minutes: 10 }),
  'send-address-code': () => ({ challenge: 'x', minutes: 10 }),
  'mail-staff': () => ({ address: 'a•••@e•••.com' }),
  'queue-status': () => ({ open: true, opens: null, zone: 'UTC', ahead: 2, minutes: 10 }),
  'verify-code': () => ({ customer: 'c1' }),
};

/** What a shop that allows everything answers to a call of a built-in dialog; undefined for an operation that it does not have. */
export function okAnswer(name: string, args: JsonObject): Result | undefined {
  const { order = '1042' } = args;
  const value = VALUES[name]?.(String(order)) ?? ORDER_SAMPLES[name]?.(args)[0];
  return value && { outcome: 'ok', value };
}

import type { OrderStatus } from '../../../models/shop/orders/order-status.ts';

/** The oldest order of the demo. */
export const FIRST_ORDER = 1001;

/** The newest order of the demo. */
export const LAST_ORDER = 1120;

/** The plan of one order of the demo, before prices and addresses. */
export interface PlannedOrder {
  readonly number: number;
  readonly status: OrderStatus;
  /** Days ago, to fractions. */
  readonly age: number;
  /** Customer id; undefined: the next customer in turn. */
  readonly customer?: string;
}

/** How old orders are: a day count at some numbers, in between by straight line, so that newer orders have higher numbers. */
const AGES: readonly (readonly [number: number, days: number])[] = [
  [1001, 75],
  [1025, 12],
  [1042, 4],
  [1044, 2],
  [1052, 1.5],
  [1080, 1],
  [1120, 0.02],
];

/** What state orders of an age are in, in turn. */
const STATES: readonly (readonly [upTo: number, states: readonly OrderStatus[]])[] = [
  [1025, ['delivered', 'delivered', 'returned', 'delivered', 'cancelled', 'delivered', 'return-requested']],
  [
    1050,
    [
      'in-transit',
      'delivered',
      'out-for-delivery',
      'delivery-failed',
      'shipped',
      'delivered',
      'partly-shipped',
    ],
  ],
  [1080, ['packed', 'shipped', 'paid', 'partly-shipped', 'in-transit', 'cancelled']],
  [1120, ['paid', 'placed', 'packed', 'payment-failed', 'paid', 'cancelled']],
];

/** The orders in the project's examples; their owners have no other orders of this age. */
const STORY: ReadonlyMap<number, { readonly customer?: string; readonly status: OrderStatus }> = new Map<
  number,
  { readonly customer?: string; readonly status: OrderStatus }
>([
  [1004, { status: 'exchange-requested' }],
  [1007, { customer: 'ann', status: 'delivered' }],
  [1012, { customer: 'lina', status: 'returned' }],
  [1042, { customer: 'ann', status: 'in-transit' }],
  [1043, { customer: 'ann', status: 'out-for-delivery' }],
  [1044, { customer: 'ann', status: 'paid' }],
  [1051, { customer: 'lina', status: 'in-transit' }],
  [1052, { customer: 'lina', status: 'paid' }],
  [1057, { customer: 'felix', status: 'shipped' }],
  [1061, { customer: 'lena', status: 'in-transit' }],
  [1062, { customer: 'lena', status: 'paid' }],
  [1065, { customer: 'selin', status: 'packed' }],
  [1068, { customer: 'urs', status: 'delivered' }],
]);

function ageOf(number: number): number {
  const next = AGES.findIndex(([upTo]) => number <= upTo);
  const [toNumber, toDays] = AGES[next] ?? [LAST_ORDER, 0];
  const [fromNumber, fromDays] = AGES[next - 1] ?? [toNumber - 1, toDays];
  return fromDays + ((number - fromNumber) / (toNumber - fromNumber)) * (toDays - fromDays);
}

function stateOf(number: number): OrderStatus {
  const [, states = []] = STATES.find(([upTo]) => number <= upTo) ?? [];
  return states[number % states.length] ?? 'paid';
}

/** Every order of the demo, oldest first. */
export function planOrders(): PlannedOrder[] {
  return Array.from({ length: LAST_ORDER - FIRST_ORDER + 1 }, (_, index) => {
    const number = FIRST_ORDER + index;
    return { number, status: stateOf(number), age: ageOf(number), ...STORY.get(number) };
  });
}

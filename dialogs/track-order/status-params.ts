import type { Money } from '../../models/shop/money.ts';
import type { OrderItem } from '../../models/shop/operations/views.ts';

/** The parameters of every text about an order's status; null: the shop doesn't know it (yet). */
export type StatusParams = {
  order: string;
  items: OrderItem[];
  total: Money;
  placedOn: string | null;
  shippedOn: string | null;
  estimatedOn: string | null;
  deliveredOn: string | null;
  carrier: string | null;
  tracking: string | null;
};

/** The parameters of the text about how long an order takes; `due`: its promised day is over, today or later, or null where it is not known. */
export type DelayParams = {
  order: string;
  sent: boolean;
  shippedOn: string | null;
  estimatedOn: string | null;
  due: 'over' | 'today' | 'later' | null;
};

import { z } from 'zod';
import type { ArgsOf } from '../../../models/shop/operation.ts';
import * as operations from '../../../models/shop/operations/return-operations.ts';
import { exchangeItems } from '../../rules/exchange-items.ts';
import { returnItems } from '../../rules/return-items.ts';
import type { OrderFacts } from '../../rules/ruling.ts';
import {
  changesArgument,
  differenceArgument,
  implementStored,
  itemsArgument,
  moneyArgument,
  orderArgument,
  plainArgument,
} from '../operation.ts';
import { agreed, performOnOrder, previewOrder } from '../order-command.ts';

const returnArgs = z.object({ order: orderArgument, items: itemsArgument, payment: plainArgument });
const exchangeArgs = z.object({ order: orderArgument, changes: changesArgument, payment: plainArgument });

const returnRule =
  ({ items, payment }: ArgsOf<typeof operations.returnItemsPreview>) =>
  (facts: OrderFacts) =>
    returnItems(items, payment, facts);

const exchangeRule =
  ({ changes, payment }: ArgsOf<typeof operations.exchangeItemsPreview>) =>
  (facts: OrderFacts) =>
    exchangeItems(changes, payment, facts);

/** What returning items would do. */
export const returnItemsPreviewStored = implementStored(
  operations.returnItemsPreview,
  returnArgs,
  (args, { asker }, context) => previewOrder(args.order, asker, context, returnRule(args)),
);

/** Requests a return, once per key. */
export const returnItemsStored = implementStored(
  operations.returnItems,
  returnArgs.extend({ refund: moneyArgument }),
  (args, call, context) =>
    performOnOrder(
      args.order,
      call,
      context,
      agreed(returnRule(args), ({ refund }) => refund.amount, args.refund),
    ),
);

/** What exchanging items would do. */
export const exchangeItemsPreviewStored = implementStored(
  operations.exchangeItemsPreview,
  exchangeArgs,
  (args, { asker }, context) => previewOrder(args.order, asker, context, exchangeRule(args)),
);

/** Requests an exchange, once per key. */
export const exchangeItemsStored = implementStored(
  operations.exchangeItems,
  exchangeArgs.extend({ difference: differenceArgument }),
  (args, call, context) =>
    performOnOrder(
      args.order,
      call,
      context,
      agreed(exchangeRule(args), ({ difference }) => difference, args.difference),
    ),
);

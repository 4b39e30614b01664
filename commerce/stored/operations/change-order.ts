import { z } from 'zod';
import type { ArgsOf } from '../../../models/shop/operation.ts';
import * as operations from '../../../models/shop/operations/change-operations.ts';
import { changeOrderAddress } from '../../rules/change-address.ts';
import { changeOrderItems } from '../../rules/change-items.ts';
import { changeOrderPayment } from '../../rules/change-payment.ts';
import type { OrderFacts } from '../../rules/ruling.ts';
import {
  addressArgument,
  changesArgument,
  differenceArgument,
  implementStored,
  moneyArgument,
  orderArgument,
  plainArgument,
} from '../operation.ts';
import { agreed, performOnOrder, previewOrder } from '../order-command.ts';

const addressArgs = z.object({ order: orderArgument, address: addressArgument });
const paymentArgs = z.object({ order: orderArgument, payment: plainArgument });
const itemsArgs = z.object({ order: orderArgument, changes: changesArgument, payment: plainArgument });

const addressRule =
  ({ address }: ArgsOf<typeof operations.changeOrderAddress>) =>
  (facts: OrderFacts) =>
    changeOrderAddress(address, facts);

const paymentRule =
  ({ payment }: ArgsOf<typeof operations.changeOrderPaymentPreview>) =>
  (facts: OrderFacts) =>
    changeOrderPayment(payment, facts);

const itemsRule =
  ({ changes, payment }: ArgsOf<typeof operations.changeOrderItemsPreview>) =>
  (facts: OrderFacts) =>
    changeOrderItems(changes, payment, facts);

/** What changing the address of an order would do. */
export const changeOrderAddressPreviewStored = implementStored(
  operations.changeOrderAddressPreview,
  addressArgs,
  (args, { asker }, context) => previewOrder(args.order, asker, context, addressRule(args)),
);

/** Changes where an order is sent, once per key. */
export const changeOrderAddressStored = implementStored(
  operations.changeOrderAddress,
  addressArgs,
  (args, call, context) => performOnOrder(args.order, call, context, addressRule(args)),
);

/** What paying an order by another method would do. */
export const changeOrderPaymentPreviewStored = implementStored(
  operations.changeOrderPaymentPreview,
  paymentArgs,
  (args, { asker }, context) => previewOrder(args.order, asker, context, paymentRule(args)),
);

/** Pays an order by another method, once per key. */
export const changeOrderPaymentStored = implementStored(
  operations.changeOrderPayment,
  paymentArgs.extend({ amount: moneyArgument }),
  (args, call, context) =>
    performOnOrder(
      args.order,
      call,
      context,
      agreed(paymentRule(args), ({ charge }) => charge.amount, args.amount),
    ),
);

/** What changing items of an order would do. */
export const changeOrderItemsPreviewStored = implementStored(
  operations.changeOrderItemsPreview,
  itemsArgs,
  (args, { asker }, context) => previewOrder(args.order, asker, context, itemsRule(args)),
);

/** Changes items of an order, once per key. */
export const changeOrderItemsStored = implementStored(
  operations.changeOrderItems,
  itemsArgs.extend({ difference: differenceArgument }),
  (args, call, context) =>
    performOnOrder(
      args.order,
      call,
      context,
      agreed(itemsRule(args), ({ difference }) => difference, args.difference),
    ),
);

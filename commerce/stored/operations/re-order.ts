import { z } from 'zod';
import type { ArgsOf } from '../../../models/shop/operation.ts';
import * as operations from '../../../models/shop/operations/re-order-operations.ts';
import { reOrder } from '../../rules/re-order.ts';
import type { OrderFacts } from '../../rules/ruling.ts';
import { implementStored, itemsArgument, moneyArgument, orderArgument } from '../operation.ts';
import { agreed, performRuled, previewOrder } from '../order-command.ts';

const previewArgs = z.object({ order: orderArgument, items: itemsArgument.exactOptional() });

const commandArgs = z.object({ order: orderArgument, items: itemsArgument, total: moneyArgument });

const ruleFor =
  ({ items }: ArgsOf<typeof operations.reOrderPreview>) =>
  (facts: OrderFacts) =>
    reOrder(items, facts);

/** What ordering again would do. */
export const reOrderPreviewStored = implementStored(
  operations.reOrderPreview,
  previewArgs,
  (args, { asker }, context) => previewOrder(args.order, asker, context, ruleFor(args)),
);

/** Orders again, once per key; the new order gets the next number. */
export const reOrderStored = implementStored(operations.reOrder, commandArgs, (args, call, context) =>
  performRuled(
    args.order,
    call,
    context,
    agreed(ruleFor(args), ({ total }) => total, args.total),
    async ({ ok, change: { placed, ...change } }) => {
      const { newOrdersFrom = 1 } = await context.policyAt(context.now());
      const number = await context.numbers.take(call.key, newOrdersFrom);
      return {
        ok: { ...ok, placed: number },
        change: { ...change, ...(placed && { placed: { ...placed, _id: number } }) },
      };
    },
  ),
);

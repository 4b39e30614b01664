import { z } from 'zod';
import type { ArgsOf } from '../../../models/shop/operation.ts';
import { cancelOrder, cancelPreview } from '../../../models/shop/operations/order-operations.ts';
import type { RefundView } from '../../../models/shop/operations/views.ts';
import { cancel } from '../../rules/cancel.ts';
import type { OrderFacts } from '../../rules/ruling.ts';
import { implementStored, itemsArgument, moneyArgument, orderArgument, plainArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';
import { agreed, performOnOrder, previewOrder } from '../order-command.ts';

const schema = z.object({
  order: orderArgument,
  reason: plainArgument.exactOptional(),
  items: itemsArgument.exactOptional(),
});

const ruleFor = (args: ArgsOf<typeof cancelPreview>) => (facts: OrderFacts) => cancel(args, facts);

/** The consequences of cancelling, so that the customer can confirm exactly these. */
export const cancelPreviewStored = implementStored(
  cancelPreview,
  schema,
  async (args, { asker }, context) => {
    const result = await previewOrder(args.order, asker, context, ruleFor(args));
    if (result.outcome === 'refused' || provedCustomer(asker) !== undefined) return result;
    const { method: _method, refunds, ...shown } = result.value;
    return { outcome: 'ok', value: { ...shown, refunds: refunds.map(withoutMethod) } };
  },
);

/** Cancels an order that was not sent, or some of its items, for its proved customer, once per key. */
export const cancelOrderStored = implementStored(
  cancelOrder,
  schema.extend({ refund: moneyArgument }),
  (args, call, context) =>
    performOnOrder(
      args.order,
      call,
      context,
      agreed(ruleFor(args), ({ refund }) => refund, args.refund),
    ),
);

function withoutMethod({ amount, days }: RefundView): RefundView {
  return { amount, days };
}

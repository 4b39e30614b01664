import { z } from 'zod';
import { maskAddress } from '../../../models/customer/mask-address.ts';
import type { OneTimeCode } from '../../../models/shop/one-time-code.ts';
import type { Order } from '../../../models/shop/order.ts';
import { sendCode as operation } from '../../../models/shop/order-operations.ts';
import { ok, refused } from '../../define-shop.ts';
import type { Asker } from '../../shop.ts';
import { codeMail } from '../code-mail.ts';
import { CODE_MINUTES, challengeOf, codeOf, HIDDEN_ADDRESS } from '../one-time-code.ts';
import { implementDemo, type OperationContext, orderArgument, textArgument } from '../operation.ts';
import { provedCustomer } from '../order-access.ts';

const schema = z.object({ order: orderArgument, locale: textArgument.exactOptional() });

const MINUTE = 60_000;

/** Unused codes for one order number within {@link CODE_MINUTES}: a first one, and two more for a mail that got lost. */
const PER_ORDER = 3;

/** Unused codes for one customer within an hour, over all orders, so that a mailbox can't be flooded by order number. */
const PER_CUSTOMER = 6;

/** Whether the asker has matched this order, or is its proved customer, and may see a part of its address. */
function knows(asker: Asker, order: Order): boolean {
  return asker.level === 'matched' ? asker.subject === order._id : provedCustomer(asker) === order.customer;
}

/** Whether the rate limit of an order number is reached; the number need not be an order's. */
async function isTooMany(number: string, { codes, now }: OperationContext): Promise<boolean> {
  const since = new Date(now().getTime() - CODE_MINUTES * MINUTE);
  return (await codes.countUnusedForOrderSince(number, since)) >= PER_ORDER;
}

async function isFlooded(order: Order | null, { codes, now }: OperationContext): Promise<boolean> {
  if (order === null) return false;
  const since = new Date(now().getTime() - 60 * MINUTE);
  return (await codes.countUnusedForCustomerSince(order.customer, since)) >= PER_CUSTOMER;
}

/** A new challenge; without a customer no code is right, and none is mailed. */
function challengeFor(
  customer: string | null,
  number: string,
  key: string,
  context: OperationContext,
): OneTimeCode {
  const issuedAt = context.now();
  return {
    _id: challengeOf(key),
    order: number,
    customer,
    salt: context.randomBytes(16).toString('hex'),
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + CODE_MINUTES * MINUTE),
    tries: [],
  };
}

/** Mails a code to the address of an order; the result does not reveal whether the order exists. */
export const sendCodeDemo = implementDemo(operation, schema, async (args, { asker, key }, context) => {
  const order = await context.orders.find(args.order);
  const known = order !== null && knows(asker, order);
  let issued = await context.codes.find(challengeOf(key));
  if (issued === null) {
    const flooded = await isFlooded(order, context);
    if ((await isTooMany(args.order, context)) || (flooded && known)) {
      return refused('too-many');
    }
    const customer = flooded ? null : (order?.customer ?? null);
    issued = await context.codes.addOnce(challengeFor(customer, args.order, key, context));
  }
  if (order !== null && issued.customer !== null) {
    const code = codeOf(issued._id, issued.salt, context.codeSecret);
    await context.mailer.send(codeMail(order.email, args.locale, order._id, code, `code:${issued._id}`));
  }
  const address = known ? maskAddress(order.email) : HIDDEN_ADDRESS;
  return ok({ challenge: issued._id, address, minutes: CODE_MINUTES });
});

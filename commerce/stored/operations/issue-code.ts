import type { OneTimeCode } from '../../../models/shop/one-time-code.ts';
import { codeMail } from '../code-mail.ts';
import { CODE_MINUTES, challengeOf, codeOf } from '../one-time-code.ts';
import type { OperationContext } from '../operation.ts';

const MINUTE = 60_000;

/** Unused codes for one order number within {@link CODE_MINUTES}: a first one, and two more for a mail that got lost. */
const PER_ORDER = { limit: 3, minutes: CODE_MINUTES };

/** Unused codes for one customer within an hour, over all orders, so that a mailbox can't be flooded by order number. */
const PER_CUSTOMER = { limit: 6, minutes: 60 };

/** The same for somebody who has matched no order: others may type a customer's order number, so a customer gets few mails that way. */
const BLIND_PER_ORDER = { limit: 2, minutes: 60 };
const BLIND_PER_CUSTOMER = { limit: 4, minutes: 24 * 60 };

/** How long a blind request takes, in milliseconds: longer than a mail server usually does, so that the time does not tell whether a mail was sent. */
const BLIND_MS = 1_500;

/** A request for a code. */
export interface CodeRequest {
  /** The key of the command, the same when it is repeated. */
  readonly key: string;
  /** What the asker named: an order number, or the digest of an address. */
  readonly subject: string;
  /** The order that the mail names; null: none. */
  readonly order: string | null;
  /** Who gets the code; undefined: the subject does not exist, so that no code is right and none is mailed. */
  readonly customer: { readonly id: string; readonly email: string } | undefined;
  /** The asker has matched no order. */
  readonly blind: boolean;
  readonly locale: string | undefined;
}

/** Issues a code and mails it, once per key; undefined if the limit is reached. For a blind request neither result nor time tells whether a mail was sent. */
export async function issueCode(
  request: CodeRequest,
  context: OperationContext,
): Promise<OneTimeCode | undefined> {
  const [issued] = await Promise.all([issue(request, context), request.blind && context.wait(BLIND_MS)]);
  return issued;
}

async function issue(request: CodeRequest, context: OperationContext): Promise<OneTimeCode | undefined> {
  const { key, customer, locale, order } = request;
  const { codes, mailer, codeSecret } = context;
  const challenge = challengeOf(key);
  const issued = (await codes.find(challenge)) ?? (await issueFirst(request, context));
  if (issued !== undefined && issued.customer !== null && customer !== undefined) {
    const code = codeOf(issued._id, issued.salt, codeSecret);
    await mailer.send(codeMail(customer.email, locale, order, code, issued));
  }
  return issued;
}

/** Stores a new code; without a customer, or where a blind asker would flood one, no code is right and none is mailed. */
async function issueFirst(
  { key, subject, customer, blind }: CodeRequest,
  context: OperationContext,
): Promise<OneTimeCode | undefined> {
  const isFull = async (
    of: { readonly order: string } | { readonly customer: string },
    { limit, minutes }: { readonly limit: number; readonly minutes: number },
  ) => {
    const since = new Date(context.now().getTime() - minutes * MINUTE);
    return (await context.codes.countUnusedSince(of, blind, since)) >= limit;
  };
  if (await isFull({ order: subject }, blind ? BLIND_PER_ORDER : PER_ORDER)) return undefined;
  const isFlooded =
    customer !== undefined &&
    (await isFull({ customer: customer.id }, blind ? BLIND_PER_CUSTOMER : PER_CUSTOMER));
  if (isFlooded && !blind) return undefined;
  const issuedAt = context.now();
  return await context.codes.addOnce({
    _id: challengeOf(key),
    order: subject,
    customer: isFlooded ? null : (customer?.id ?? null),
    ...(blind && { blind }),
    salt: context.randomBytes(16).toString('hex'),
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + CODE_MINUTES * MINUTE),
    tries: [],
  });
}

import { z } from 'zod';
import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { AnyOperation, ArgsOf, ResultOf } from '../../models/shop/operation.ts';
import type { Product, Variant } from '../../models/shop/product.ts';
import { type Call, type Implementation, implement } from '../define-shop.ts';
import type { Mailer } from '../mailer.ts';
import type { OrderPolicy } from '../rules/policy.ts';
import type { StoredShopRepositories } from './repositories.ts';

/** The context of an operation; clock, randomness and the shop's policy are handed in. */
export interface OperationContext extends StoredShopRepositories {
  readonly mailer: Mailer;
  now(): Date;
  /** The shop's IANA time zone. Default: that of the process. */
  readonly zone?: string | undefined;
  /** Cryptographically random bytes. */
  randomBytes(size: number): Buffer;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
  /** The secret of which one-time codes are derived; the same after a restart, and never in the store. */
  readonly codeSecret: string;
  /** What the balances of gift cards are in. */
  readonly currency: string;
  /** What the shop allows at a time. */
  policyAt(at: Date): Promise<OrderPolicy>;
  /** A variant as an order names it. */
  nameOf(product: Product, variant: Variant): LocalisedText;
}

/** Longest argument in characters; no order, address or code is longer. */
const MAX_ARGUMENT = 200;

/** Most items that one call names. */
const MAX_ITEMS = 100;

/** A text argument: trimmed, not empty, at most 200 characters. */
export const textArgument = z.string().trim().min(1).max(MAX_ARGUMENT);

/** An order number as customers write it (`1042`, `#1042`, `# 1042`), in the shop's form. */
export const orderArgument = textArgument.transform((text) => text.replace(/^#\s*/, ''));

/** A text that is kept as it is, and may be empty. */
export const plainArgument = z.string().max(MAX_ARGUMENT);

/** An address argument. */
export const addressArgument = z.object({
  name: plainArgument.exactOptional(),
  street: plainArgument,
  street2: plainArgument.exactOptional(),
  city: plainArgument,
  region: plainArgument.exactOptional(),
  postcode: plainArgument,
  country: plainArgument,
});

const quantity = z.int().min(1).exactOptional();

/** Named items of an order. */
export const itemsArgument = z.array(z.object({ item: plainArgument, quantity })).max(MAX_ITEMS);

/** Named items of an order, with what is wanted in their place. */
export const changesArgument = z
  .array(z.object({ item: plainArgument, to: plainArgument, quantity }))
  .max(MAX_ITEMS);

/** A difference that the customer agreed to; one that they get is negative. */
export const differenceArgument = z.object({ amount: z.int(), currency: textArgument });

/** An amount that the customer agreed to. */
export const moneyArgument = differenceArgument.extend({ amount: z.int().min(0) });

/** An operation of a stored shop, in the context that the shop gives it. */
export type StoredOperation = (context: OperationContext) => Implementation;

/** Implements an operation; `schema` reads arguments as customers write them. A write has to be idempotent by the key. */
export function implementStored<O extends AnyOperation>(
  operation: O,
  schema: z.ZodType<ArgsOf<O>>,
  run: (args: ArgsOf<O>, call: Call, context: OperationContext) => Promise<ResultOf<O>>,
): StoredOperation {
  return (context) =>
    implement(
      { ...operation, args: schema },
      (args, call) => run(args as ArgsOf<O>, call, context) as Promise<ResultOf<O>>,
    );
}

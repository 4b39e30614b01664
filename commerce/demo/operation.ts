import { z } from 'zod';
import type { AnyOperation, ArgsOf, ResultOf } from '../../models/shop/operation.ts';
import { type Call, type Implementation, implement } from '../define-shop.ts';
import type { Mailer } from '../mailer.ts';
import type { DemoShopRepositories } from './repositories.ts';

/** The context of an operation; clock and randomness are handed in. */
export interface OperationContext extends DemoShopRepositories {
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
}

/** Longest argument in characters; no order, address or code is longer. */
const MAX_ARGUMENT = 200;

/** A text argument: trimmed, not empty, at most 200 characters. */
export const textArgument = z.string().trim().min(1).max(MAX_ARGUMENT);

/** An order number as customers write it (`1042`, `#1042`, `# 1042`), in the shop's form. */
export const orderArgument = textArgument.transform((text) => text.replace(/^#\s*/, ''));

/** An operation of the demo shop, in the context that the shop gives it. */
export type DemoOperation = (context: OperationContext) => Implementation;

/** Implements an operation; `schema` reads arguments as customers write them. A write has to be idempotent by the key. */
export function implementDemo<O extends AnyOperation>(
  operation: O,
  schema: z.ZodType<ArgsOf<O>>,
  run: (args: ArgsOf<O>, call: Call, context: OperationContext) => Promise<ResultOf<O>>,
): DemoOperation {
  return (context) =>
    implement(
      { ...operation, args: schema },
      (args, call) => run(args as ArgsOf<O>, call, context) as Promise<ResultOf<O>>,
    );
}

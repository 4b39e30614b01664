import { z } from 'zod';
import type { Result } from '../../models/conversation/command.ts';
import type { JsonObject } from '../../models/json.ts';
import type {
  CommandName,
  QueryName,
  ShopCommands,
  ShopQueries,
  ShopResult,
} from '../../models/shop/shop-operations.ts';
import type { Mailer } from '../mailer.ts';
import type { Asker } from '../shop.ts';
import type { DemoShopRepositories } from './repositories.ts';

/** The context of an operation; clock and randomness are handed in. */
export interface OperationContext extends DemoShopRepositories {
  readonly mailer: Mailer;
  now(): Date;
  /** Cryptographically random bytes. */
  randomBytes(size: number): Buffer;
  /** The secret of which one-time codes are derived; the same after a restart, and never in the store. */
  readonly codeSecret: string;
}

/** A query in the registry: its arguments are not checked yet. */
export type RunQuery = (args: JsonObject, asker: Asker, context: OperationContext) => Promise<Result>;

/** A command in the registry: its arguments are not checked yet. */
export type RunCommand = (
  args: JsonObject,
  asker: Asker,
  context: OperationContext,
  key: string,
) => Promise<Result>;

/** Longest argument in characters; no order, address or code is longer. */
const MAX_ARGUMENT = 200;

/** A text argument: trimmed, not empty, at most 200 characters. */
export const textArgument = z.string().trim().min(1).max(MAX_ARGUMENT);

/** An order number as customers write it (`1042`, `#1042`, `# 1042`), in the shop's form. */
export const orderArgument = textArgument.transform((text) => text.replace(/^#\s*/, ''));

const BAD_ARGUMENTS: Result = { outcome: 'failed', value: { reason: 'bad-arguments' } };

/** Defines a query: its name, the schema of its arguments and its implementation. */
export function defineQuery<N extends QueryName>(
  _name: N,
  schema: z.ZodType<ShopQueries[N]['args']>,
  run: (
    args: ShopQueries[N]['args'],
    asker: Asker,
    context: OperationContext,
  ) => Promise<ShopResult<ShopQueries[N]>>,
): RunQuery {
  return async (args, asker, context) => {
    const parsed = schema.safeParse(args);
    return parsed.success ? await run(parsed.data, asker, context) : BAD_ARGUMENTS;
  };
}

/** Defines a command: its name, the schema of its arguments and its implementation, which has to be idempotent by `key`. */
export function defineCommand<N extends CommandName>(
  _name: N,
  schema: z.ZodType<ShopCommands[N]['args']>,
  run: (
    args: ShopCommands[N]['args'],
    asker: Asker,
    context: OperationContext,
    key: string,
  ) => Promise<ShopResult<ShopCommands[N]>>,
): RunCommand {
  return async (args, asker, context, key) => {
    const parsed = schema.safeParse(args);
    return parsed.success ? await run(parsed.data, asker, context, key) : BAD_ARGUMENTS;
  };
}

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

/** What operations work with; clock and randomness are handed in. */
export interface OperationContext extends DemoShopRepositories {
  readonly mailer: Mailer;
  now(): Date;
  /** Cryptographically random bytes. */
  randomBytes(size: number): Buffer;
  /** What one-time codes are derived with; must be the same after a restart and not be kept in the store. */
  readonly codeSecret: string;
}

/** A query as the registry keeps it: arguments not yet checked. */
export type RunQuery = (args: JsonObject, asker: Asker, context: OperationContext) => Promise<Result>;

/** A command as the registry keeps it: arguments not yet checked. */
export type RunCommand = (
  args: JsonObject,
  asker: Asker,
  context: OperationContext,
  key: string,
) => Promise<Result>;

/** Arguments that no order, address or code can need more room than. */
const MAX_ARGUMENT = 200;

/** A text argument: trimmed, not empty, at most 200 characters. */
export const textArgument = z.string().trim().min(1).max(MAX_ARGUMENT);

/** An order number as customers write it (`1042`, `#1042`, `# 1042`), in the shop's form. */
export const orderArgument = textArgument.transform((text) => text.replace(/^#\s*/, ''));

const BAD_ARGUMENTS: Result = { outcome: 'failed', value: { reason: 'bad-arguments' } };

/** Ties a query's name to its arguments' schema and its work. */
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

/** Ties a command's name to its arguments' schema and its work, which must be done once per `key`. */
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

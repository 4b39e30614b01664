import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { JsonObject } from '../models/json.ts';
import type { AnyOperation, ArgsOf, ResultOf } from '../models/shop/operation.ts';
import type { Asker, Shop } from './shop.ts';

/** For whom an operation is called. */
export interface Call {
  /** The proved identity of the conversation: what is not this customer's is refused. */
  readonly asker: Asker;
  /** Of a write: the idempotency key. A second call with a key returns the first one's result and changes nothing. Empty for a read. */
  readonly key: string;
}

/** An operation with its implementation; its arguments are checked before it is called. */
export interface Implementation {
  readonly operation: AnyOperation;
  run(args: JsonObject, call: Call): Promise<Result>;
}

/** Implements an operation: `implement(bookFitting, async ({ day }, { asker, key }) => ({ outcome: 'ok', value: { ... } }))`. */
export function implement<O extends AnyOperation>(
  operation: O,
  run: (args: ArgsOf<O>, call: Call) => Promise<ResultOf<O>>,
): Implementation {
  return {
    operation,
    run: async (args, call) => {
      const parsed = operation.args.safeParse(args);
      return parsed.success ? await run(parsed.data as ArgsOf<O>, call) : failed('bad-arguments');
    },
  };
}

/** The result of an operation that succeeded. */
export function ok<const Value extends JsonObject>(
  value: Value,
): { readonly outcome: 'ok'; readonly value: Value } {
  return { outcome: 'ok', value };
}

/** The refusal of an operation, with what it tells besides its reason. */
export function refused<const Reason extends string, const More extends JsonObject = Record<never, never>>(
  reason: Reason,
  more?: More,
): { readonly outcome: 'refused'; readonly value: { reason: Reason } & More } {
  return { outcome: 'refused', value: { reason, ...more } as { reason: Reason } & More };
}

/** Gets the error of an operation that threw, without its arguments, since they may be personal. */
export type OnShopError = (operation: string, error: unknown) => void;

/**
 * The shop of some implementations. An operation that throws has failed: after `shop-error` a write may or may not have been done, and repeating it
 * with its key is safe.
 */
export function defineShop(
  implementations: readonly Implementation[],
  onError: OnShopError = () => {},
): Shop {
  const byName = new Map(implementations.map((one) => [one.operation.name, one]));
  const run = async (name: string, writes: boolean, args: JsonObject, call: Call): Promise<Result> => {
    const found = byName.get(name);
    if (found?.operation.writes !== writes) return failed('unknown-operation');
    try {
      return await found.run(args, call);
    } catch (error) {
      onError(name, error);
      return failed('shop-error');
    }
  };
  return {
    query: async (name, args, asker) => await run(name, false, args, { asker, key: '' }),
    perform: async ({ name, args, key }: CommandRequest, asker) =>
      await run(name, true, args, { asker, key }),
  };
}

function failed(reason: string): Result {
  return { outcome: 'failed', value: { reason } };
}

import type { CommandRequest, Result } from '../../models/conversation/command.ts';
import type { JsonObject } from '../../models/json.ts';
import type { CommandName, QueryName } from '../../models/shop/shop-operations.ts';
import type { Asker, Shop } from '../shop.ts';
import { DemoCustomers } from './demo-customers.ts';
import type { OperationContext, RunCommand, RunQuery } from './operation.ts';
import { cancelOrder } from './operations/cancel-order.ts';
import { cancelPreview } from './operations/cancel-preview.ts';
import { matchOrder } from './operations/match-order.ts';
import { myOrders } from './operations/my-orders.ts';
import { orderStatus } from './operations/order-status.ts';
import { sendCode } from './operations/send-code.ts';
import { verifyCode } from './operations/verify-code.ts';

const QUERIES: Readonly<Record<QueryName, RunQuery>> = {
  'match-order': matchOrder,
  'order-status': orderStatus,
  'my-orders': myOrders,
  'cancel-preview': cancelPreview,
};

const COMMANDS: Readonly<Record<CommandName, RunCommand>> = {
  'cancel-order': cancelOrder,
  'send-code': sendCode,
  'verify-code': verifyCode,
};

function lookUp<T>(registry: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(registry, name) ? registry[name] : undefined;
}

/** Gets the error of a failed operation, without its arguments, since they may be personal. */
export type OnShopError = (operation: string, error: unknown) => void;

/** The shop that comes with the project: real rules over its own collections, so that everything works without an account. */
export class DemoShop implements Shop {
  readonly customers: DemoCustomers;
  readonly #context: OperationContext;
  readonly #onError: OnShopError;

  constructor(context: OperationContext, onError: OnShopError) {
    this.customers = new DemoCustomers(context);
    this.#context = context;
    this.#onError = onError;
  }

  async query(name: string, args: JsonObject, asker: Asker): Promise<Result> {
    const run = lookUp(QUERIES, name);
    return await this.#guard(name, run && (() => run(args, asker, this.#context)));
  }

  async perform(request: CommandRequest, asker: Asker): Promise<Result> {
    const run = lookUp(COMMANDS, request.name);
    return await this.#guard(
      request.name,
      run && (() => run(request.args, asker, this.#context, request.key)),
    );
  }

  async #guard(name: string, run: (() => Promise<Result>) | undefined): Promise<Result> {
    if (run === undefined) return { outcome: 'failed', value: { reason: 'unknown-operation' } };
    try {
      return await run();
    } catch (error) {
      this.#onError(name, error);
      return { outcome: 'failed', value: { reason: 'shop-error' } };
    }
  }
}

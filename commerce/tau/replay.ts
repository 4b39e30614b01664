import { z } from 'zod';
import type { Identity } from '../../models/customer/identity.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { deltaOf, type ShopDelta, type ShopState } from './delta.ts';
import { orderNumber, type ShopData } from './import-records.ts';
import { performTool } from './tools/perform-tool.ts';
import type { ToolCall, ToolResult, ToolShop } from './tools/tool-call.ts';

const call = z.object({ name: z.string(), kwargs: z.record(z.string(), z.unknown()) });

/** A line of calls: one call of the owner of what it names, or a chain of calls of one user. */
const line = z.union([
  call.extend({ i: z.unknown() }),
  z.object({ i: z.unknown(), user_id: z.string(), steps: z.array(call) }),
]);

/** What became of a line; of a chain, `error` has an entry a step. */
export interface ReplayedLine {
  readonly i: unknown;
  readonly error: string | null | readonly (string | null)[];
  readonly result?: unknown;
  readonly result_json?: unknown;
  readonly delta: ShopDelta;
}

/** Who asks where a call names nothing of anybody, or something unknown: a customer of no account. */
const NO_CUSTOMER: Identity = { level: 'signed', customer: ' ' };

/** Most orders of one customer. */
const ALL = 10_000;

/** Replays calls on a shop whose data is `imported`, and puts back after each line what it changed. */
export class Replay {
  readonly #shop: ToolShop;
  readonly #imported: ShopData;
  #lines = 0;

  constructor(shop: ToolShop, imported: ShopData) {
    this.#shop = shop;
    this.#imported = imported;
  }

  /** @throws `SHOP_FOLDER_INVALID` for a line that is no call */
  async replay(text: string): Promise<ReplayedLine> {
    this.#lines += 1;
    const parsed = line.safeParse(parsedJson(text));
    if (!parsed.success)
      throw new OnevoiceError('SHOP_FOLDER_INVALID', {
        detail: `Line ${this.#lines} is no call: ${z.prettifyError(parsed.error)}`,
      });
    const { data } = parsed;
    const asker = 'steps' in data ? identityOf(data.user_id) : await this.#ownerOf(data);
    const steps = 'steps' in data ? data.steps : [data];
    const results: ToolResult[] = [];
    for (const [index, step] of steps.entries())
      results.push(await performTool(step, asker, `replay:${this.#lines}:${index}`, this.#shop));
    const delta = await this.#changesOf(asker);
    const [first = { error: null }] = results;
    if ('steps' in data) return { i: data.i, error: results.map(({ error }) => error), delta };
    return { i: data.i, ...first, delta };
  }

  async #ownerOf({ kwargs }: ToolCall): Promise<Identity> {
    const { order_id: order, user_id: user } = kwargs;
    if (typeof user === 'string' && (await this.#shop.books.customers.find(user)) !== null)
      return identityOf(user);
    const found = typeof order === 'string' ? await this.#shop.books.orders.find(orderNumber(order)) : null;
    return found === null ? NO_CUSTOMER : identityOf(found.customer);
  }

  /** What differs from the folder for a customer: no operation changes another one's data. It is put back. */
  async #changesOf({ customer = '' }: Identity): Promise<ShopDelta> {
    const { customers, orders } = this.#shop.books;
    const found = await customers.find(customer);
    if (found === null || found.revision === undefined) return {};
    const after: ShopState = { customers: [found], orders: await orders.findNewestOf(customer, ALL) };
    const before: ShopState = {
      customers: this.#imported.customers.filter(({ _id }) => _id === customer),
      orders: this.#imported.orders.filter((order) => order.customer === customer),
    };
    const delta = deltaOf(before, after);
    await Promise.all([customers.remove([customer]), orders.remove(before.orders.map(({ _id }) => _id))]);
    await Promise.all([customers.addMissing(before.customers), orders.addMissing(before.orders)]);
    return delta;
  }
}

function identityOf(customer: string): Identity {
  return { level: 'signed', customer };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

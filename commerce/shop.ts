import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { Identity } from '../models/customer/identity.ts';
import type { Json, JsonObject } from '../models/json.ts';
import type { ShopCustomers } from '../models/shop/shop-customers.ts';

/** The proved identity of the conversation for which a call is made, so that a shop refuses what is not the customer's. */
export type Asker = Identity;

/**
 * The port to a shop: everything that the bot knows of orders and customers, and everything that it changes. Queries read; commands write, exactly
 * once for each `key`: the second call with a key returns the first one's result. Names, arguments and results are those of the operations that the
 * dialogs call; `defineShop` makes one of typed implementations. Nothing is thrown: `failed` has the reason `unknown-operation`, `bad-arguments` or
 * `shop-error`. After a `shop-error` a command may or may not have been done; repeating it with its key is safe.
 */
export interface Shop {
  /** Performs a read. */
  query(name: string, args: JsonObject, asker: Asker): Promise<Result>;
  /** Performs a write. */
  perform(request: CommandRequest, asker: Asker): Promise<Result>;
  /**
   * Whether a value is a secret of somebody's that is open now, such as a one-time code that was mailed and has not expired; `kind` is the name of its kind of
   * value (`code`). It is stored masked then, wherever a customer types it. Absent: secrets are masked where a dialog waits for them.
   */
  isOpenSecret?(kind: string, value: Json): Promise<boolean>;
  /**
   * The customers, for channels that vouch for their senders and for the staff desk. Absent: no channel proves anybody by an address or a number (an
   * order's address or a code still does), and staff see neither the names nor the orders of customers.
   */
  readonly customers?: ShopCustomers;
}

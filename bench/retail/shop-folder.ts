import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An address in the folder's records. */
export interface FolderAddress {
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly zip: string;
}

/** A way to pay in the folder's records. */
export interface FolderPayment {
  readonly id: string;
  readonly source: string;
  readonly last_four?: string;
  readonly balance?: number;
}

/** A customer in the folder's records. */
export interface FolderUser {
  readonly name: { readonly first_name: string; readonly last_name: string };
  readonly email: string;
  readonly address: FolderAddress;
  readonly payment_methods: Readonly<Record<string, FolderPayment>>;
  readonly orders: readonly string[];
}

/** An item of an order, and a variant of a product. */
export interface FolderItem {
  readonly name: string;
  readonly product_id: string;
  readonly item_id: string;
  readonly price: number;
  readonly options: Readonly<Record<string, string>>;
}

/** An order in the folder's records. */
export interface FolderOrder {
  readonly order_id: string;
  readonly user_id: string;
  readonly status: string;
  readonly address: FolderAddress;
  readonly items: readonly FolderItem[];
  readonly fulfillments: readonly { readonly tracking_id: readonly string[] }[];
  readonly payment_history: readonly {
    readonly transaction_type: string;
    readonly amount: number;
    readonly payment_method_id: string;
  }[];
}

/** A variant of a product in the folder's records. */
export interface FolderVariant {
  readonly item_id: string;
  readonly options: Readonly<Record<string, string>>;
  readonly available: boolean;
  readonly price: number;
}

/** A product in the folder's records. */
export interface FolderProduct {
  readonly name: string;
  readonly variants: Readonly<Record<string, FolderVariant>>;
}

/** A call of one of the benchmark's tools. */
export interface Action {
  readonly name: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
}

/** A task of the benchmark: who wants what, and which calls it comes to. */
export interface Task {
  readonly id: string;
  readonly user_id: string;
  readonly instruction: string;
  readonly actions: readonly Action[];
  readonly outputs: readonly string[];
}

/** What differs from the folder, by order and by user. */
export interface Delta {
  readonly orders?: Readonly<Record<string, Change>>;
  readonly users?: Readonly<Record<string, Change>>;
}

/** The fields of a record that differ. */
export interface Change {
  readonly set: Readonly<Record<string, unknown>>;
}

/** A chat in the customer's own sentences. */
export interface Chat {
  readonly id: string;
  readonly user_id: string;
  readonly turns: {
    readonly identify: string;
    readonly requests: readonly string[];
    readonly on_confirmation_question: string;
  };
  readonly expected_delta: Delta;
}

/** A chat in which a customer asks for changes of another one's orders. */
export interface CrossChat extends Omit<Chat, 'user_id'> {
  readonly authenticated_as: string;
  readonly order_owner: string;
}

/** A folder of the retail benchmark: its shop, and the tasks and chats that it has. */
export interface ShopFolder {
  readonly path: string;
  readonly users: Readonly<Record<string, FolderUser>>;
  readonly orders: Readonly<Record<string, FolderOrder>>;
  readonly products: Readonly<Record<string, FolderProduct>>;
  readonly tasks: readonly Task[];
  readonly chats: readonly Chat[];
  readonly crossChats: readonly CrossChat[];
}

/** Reads a folder; tasks and chats that it lacks are none. */
export function readShopFolder(path: string): ShopFolder {
  const json = <Value>(name: string): Value => JSON.parse(readFileSync(join(path, name), 'utf8')) as Value;
  const has = (name: string) => existsSync(join(path, name));
  const lines = <Value>(name: string): Value[] =>
    has(name)
      ? readFileSync(join(path, name), 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => JSON.parse(line) as Value)
      : [];
  return {
    path,
    users: json('db/users.json'),
    orders: json('db/orders.json'),
    products: json('db/products.json'),
    tasks: has('tasks/dev.json') ? json('tasks/dev.json') : [],
    chats: lines('e2e-templated.sample.jsonl'),
    crossChats: lines('e2e-crossuser.sample.jsonl'),
  };
}

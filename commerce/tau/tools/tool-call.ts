import type { Shop } from '../../shop.ts';
import type { StoredShopRepositories } from '../../stored/repositories.ts';

/** A call of a tool of the benchmark. */
export interface ToolCall {
  readonly name: string;
  readonly kwargs: Readonly<Record<string, unknown>>;
}

/** What a call gave: the error string, or null; reads give a text or a record besides. */
export interface ToolResult {
  readonly error: string | null;
  readonly result?: string;
  readonly result_json?: unknown;
}

/** The shop that calls are made to, and for whom. */
export interface ToolShop {
  readonly shop: Pick<Shop, 'query' | 'perform'>;
  readonly books: Pick<StoredShopRepositories, 'customers' | 'orders' | 'products'>;
}

/** The arguments of a call, by their names; which there are and their types are checked. */
export interface ToolArguments {
  text(name: string): string;
  texts(name: string): readonly string[];
}

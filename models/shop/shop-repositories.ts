import type { Connection } from 'mongoose';
import { ArticleRepository } from '../knowledge/article-repository.ts';
import { PolicyFactRepository } from '../knowledge/policy-fact-repository.ts';
import { OrderNumberRepository } from './orders/order-number-repository.ts';
import { OrderRepository } from './orders/order-repository.ts';
import { ProductRepository } from './product-repository.ts';
import { ShopCustomerRepository } from './shop-customer-repository.ts';

/** The repositories of a shop whose data is in our store: its orders and their numbers, products and customers, and its knowledge. */
export interface ShopRepositories {
  readonly orders: OrderRepository;
  readonly numbers: OrderNumberRepository;
  readonly products: ProductRepository;
  readonly customers: ShopCustomerRepository;
  readonly facts: PolicyFactRepository;
  readonly articles: ArticleRepository;
}

/** A shop's repositories on one connection, in collections whose names begin with `prefix`. */
export function shopRepositoriesOn(connection: Connection, prefix: string): ShopRepositories {
  return {
    orders: new OrderRepository(connection, prefix),
    numbers: new OrderNumberRepository(connection, prefix),
    products: new ProductRepository(connection, prefix),
    customers: new ShopCustomerRepository(connection, prefix),
    facts: new PolicyFactRepository(connection, prefix),
    articles: new ArticleRepository(connection, prefix),
  };
}

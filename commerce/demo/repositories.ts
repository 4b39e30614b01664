import type { PolicyFactRepository } from '../../models/knowledge/policy-fact-repository.ts';
import type { OneTimeCodeRepository } from '../../models/shop/one-time-code-repository.ts';
import type { OrderRepository } from '../../models/shop/order-repository.ts';
import type { ProductRepository } from '../../models/shop/product-repository.ts';
import type { ShopCustomerRepository } from '../../models/shop/shop-customer-repository.ts';

/** The prefix of the demo shop's collections, which keeps them apart from a shop's own data. */
export const DEMO_PREFIX = 'demo_';

/** The repositories of the demo shop. */
export interface DemoShopRepositories {
  readonly orders: OrderRepository;
  readonly products: ProductRepository;
  readonly customers: ShopCustomerRepository;
  readonly codes: OneTimeCodeRepository;
  readonly facts: PolicyFactRepository;
}

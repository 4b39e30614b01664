import type { OneTimeCodeRepository } from '../../models/one-time-code-repository.ts';
import type { OrderRepository } from '../../models/order-repository.ts';
import type { PolicyFactRepository } from '../../models/policy-fact-repository.ts';
import type { ProductRepository } from '../../models/product-repository.ts';
import type { ShopCustomerRepository } from '../../models/shop-customer-repository.ts';

/** The books of the demo shop. */
export interface DemoShopRepositories {
  readonly orders: OrderRepository;
  readonly products: ProductRepository;
  readonly customers: ShopCustomerRepository;
  readonly codes: OneTimeCodeRepository;
  readonly facts: PolicyFactRepository;
}

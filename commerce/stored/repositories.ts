import type { OneTimeCodeRepository } from '../../models/shop/one-time-code-repository.ts';
import type { OrderNumberRepository } from '../../models/shop/orders/order-number-repository.ts';
import type { OrderRepository } from '../../models/shop/orders/order-repository.ts';
import type { ProductRepository } from '../../models/shop/product-repository.ts';
import type { ShopCustomerRepository } from '../../models/shop/shop-customer-repository.ts';

/** The repositories of a shop whose data is in our store. */
export interface StoredShopRepositories {
  readonly orders: OrderRepository;
  readonly numbers: OrderNumberRepository;
  readonly products: ProductRepository;
  readonly customers: ShopCustomerRepository;
  readonly codes: OneTimeCodeRepository;
}

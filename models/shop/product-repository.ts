import type { Connection, Model } from 'mongoose';
import { type Product, productSchema } from './product.ts';

/** The shop's products. */
export class ProductRepository {
  readonly #products: Model<Product>;

  constructor(connection: Connection) {
    this.#products = connection.model<Product>('Product', productSchema);
  }

  async findAll(): Promise<Product[]> {
    return await this.#products.find({}).sort({ _id: 1 }).lean<Product[]>();
  }

  async insertAll(products: readonly Product[]): Promise<void> {
    await this.#products.insertMany(products, { ordered: true });
  }

  async removeAll(): Promise<void> {
    await this.#products.deleteMany({});
  }
}

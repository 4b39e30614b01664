import type { Connection, Model } from 'mongoose';
import { addMissing, collectionOf, ownDocuments } from '../store/own-documents.ts';
import { type Product, productSchema } from './product.ts';

/** The shop's products. */
export class ProductRepository {
  readonly #products: Model<Product>;

  /** `prefix` begins the collection's name, so that a shop in our store shares no collection with other data. */
  constructor(connection: Connection, prefix = '') {
    this.#products = connection.model<Product>('Product', productSchema, collectionOf(productSchema, prefix));
  }

  async findAll(): Promise<Product[]> {
    return await this.#products.find(ownDocuments(productSchema)).sort({ _id: 1 }).lean<Product[]>();
  }

  async find(product: string): Promise<Product | null> {
    return await this.#products.findById(product).lean<Product>();
  }

  /** The products with these ids, those that are there. */
  async findSome(ids: readonly string[]): Promise<Product[]> {
    return await this.#products.find({ _id: { $in: [...ids] } }).lean<Product[]>();
  }

  /** Stores the documents whose `_id` is free and returns how many; a stored document stays as it is. */
  async addMissing(products: readonly Product[]): Promise<number> {
    return await addMissing(this.#products, products);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#products.deleteMany({ _id: { $in: [...ids] } });
  }
}

import type { Connection, Model } from 'mongoose';
import { addMissing, collectionOf, ownDocuments } from '../../store/own-documents.ts';
import { type Order, orderSchema } from './order.ts';
import type { OrderChange } from './order-change.ts';

/** The shop's orders. */
export class OrderRepository {
  readonly #orders: Model<Order>;

  /** `prefix` begins the collection's name, so that a shop in our store shares no collection with other data. */
  constructor(connection: Connection, prefix = '') {
    this.#orders = connection.model<Order>('Order', orderSchema, collectionOf(orderSchema, prefix));
  }

  async find(order: string): Promise<Order | null> {
    return await this.#orders.findById(order).lean<Order>();
  }

  /** The newest orders of a customer, newest first. */
  async findNewestOf(customer: string, limit: number): Promise<Order[]> {
    return await this.#orders
      .find({ customer })
      .sort({ placedAt: -1, position: -1, _id: -1 })
      .limit(limit)
      .lean<Order[]>();
  }

  async findAll(): Promise<Order[]> {
    return await this.#orders.find(ownDocuments(orderSchema)).sort({ _id: 1 }).lean<Order[]>();
  }

  /**
   * Writes a change into its order, in one conditional update of one document; a change that is there already changes nothing. An order that it places
   * is stored once, by its number.
   */
  async apply({ order, key, adjustments, lines, shipTo, placed }: OrderChange): Promise<void> {
    if (placed !== undefined) await this.addMissing([placed]);
    if (adjustments.length === 0) return;
    await this.#orders.updateOne(
      { _id: order, 'adjustments.key': { $ne: key } },
      {
        $push: { adjustments: { $each: adjustments.map((adjustment) => ({ ...adjustment, key })) } },
        ...((lines ?? shipTo) && { $set: { ...(lines && { lines }), ...(shipTo && { shipTo }) } }),
      },
    );
  }

  async count(): Promise<number> {
    return await this.#orders.countDocuments({});
  }

  /** Stores the documents whose `_id` is free and returns how many; a stored document stays as it is. */
  async addMissing(orders: readonly Order[]): Promise<number> {
    return await addMissing(this.#orders, orders);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#orders.deleteMany({ _id: { $in: [...ids] } });
  }
}

import type { Connection, Model } from 'mongoose';
import { addMissing, collectionOf } from '../store/own-documents.ts';
import { type Cancellation, type Order, orderSchema } from './order.ts';
import { CANCELLABLE } from './order-status.ts';

/** A cancellation, which is written only if the order still is what the customer agreed to. */
export interface CancelRequest {
  readonly order: string;
  readonly customer: string;
  readonly currency: string;
  /** Its `refund` is the amount that the customer agreed to; if that is not what was charged, nothing is written. */
  readonly cancellation: Cancellation;
}

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
    return await this.#orders.find({ customer }).sort({ placedAt: -1, _id: -1 }).limit(limit).lean<Order[]>();
  }

  /**
   * Cancels in one conditional update of one document; null if the order isn't this customer's, can't be cancelled any
   * more, or would be refunded differently. Of any number of concurrent callers exactly one gets the order.
   */
  async cancelOnce(request: CancelRequest): Promise<Order | null> {
    return await this.#orders
      .findOneAndUpdate(
        {
          _id: request.order,
          customer: request.customer,
          status: { $in: [...CANCELLABLE] },
          charged: request.cancellation.refund,
          currency: request.currency,
        },
        {
          $set: { status: 'cancelled', charged: 0, cancellation: request.cancellation },
        },
        { returnDocument: 'after' },
      )
      .lean<Order>();
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

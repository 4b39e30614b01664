import type { Connection, Model } from 'mongoose';
import { type Cancellation, type Order, orderSchema } from './order.ts';
import { CANCELLABLE } from './order-status.ts';

/** A cancellation to be written if the order still is as the customer was told. */
export interface CancelRequest {
  readonly order: string;
  readonly customer: string;
  readonly currency: string;
  /** Its `refund` is what the customer was told they get back; must be what was charged, or nothing is written. */
  readonly cancellation: Cancellation;
}

/** The shop's orders. */
export class OrderRepository {
  readonly #orders: Model<Order>;

  constructor(connection: Connection) {
    this.#orders = connection.model<Order>('Order', orderSchema);
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
   * more, or would be refunded differently. Of any number of concurrent callers exactly one gets the order back.
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

  async insertAll(orders: readonly Order[]): Promise<void> {
    await this.#orders.insertMany(orders, { ordered: true });
  }

  async removeAll(): Promise<void> {
    await this.#orders.deleteMany({});
  }
}

import { type Connection, type Model, Schema } from 'mongoose';
import { addOnce, collectionOf, ownDocuments } from '../../store/own-documents.ts';

/** A number that an order has, or will have, since a command takes it. */
interface OrderNumber {
  readonly _id: number;
  /** The key of the command. */
  readonly key: string;
}

const orderNumberSchema = new Schema<OrderNumber>(
  {
    _id: { type: Number, required: true },
    key: { type: String, required: true, unique: true, sparse: true },
  },
  { collection: 'order-numbers', versionKey: false },
);

/** The numbers of the orders that commands place. A number is taken before its order is written, so that no two orders ever have the same. */
export class OrderNumberRepository {
  readonly #numbers: Model<OrderNumber>;

  /** `prefix` begins the collection's name, so that a shop in our store shares no collection with other data. */
  constructor(connection: Connection, prefix = '') {
    this.#numbers = connection.model<OrderNumber>(
      'OrderNumber',
      orderNumberSchema,
      collectionOf(orderNumberSchema, prefix),
    );
  }

  /** The number of the order that a command places: the next one from `first` on, and the same one again for its key. */
  async take(key: string, first: number): Promise<string> {
    for (;;) {
      const known = await this.#numbers.findOne({ key }).lean<OrderNumber>();
      if (known !== null) return String(known._id);
      const last = await this.#numbers
        .findOne(ownDocuments(orderNumberSchema))
        .sort({ _id: -1 })
        .lean<OrderNumber>();
      await addOnce(this.#numbers, { _id: Math.max(first, (last?._id ?? 0) + 1), key });
    }
  }
}

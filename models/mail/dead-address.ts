import { Schema } from 'mongoose';

/** An address that does not exist, by a bounce (5.1.x). No mail is sent to it until a mail arrives from it. */
export interface DeadAddress {
  /** The address, in lower case. */
  readonly _id: string;
  /** The server's status code, such as 5.1.1. */
  readonly status: string;
  readonly at: Date;
}

/** How dead addresses are stored. */
export const deadAddressSchema = new Schema<DeadAddress>(
  {
    _id: { type: String, required: true, personal: true },
    status: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'dead-addresses', versionKey: false },
);
deadAddressSchema.index({ at: 1 });

import { Schema } from 'mongoose';
import { PROOF_LEVELS, type ProofLevel } from './identity.ts';

/** One way a customer is known, with how it was proved. */
export interface CustomerIdentity {
  /** What `value` is: `shop` (the shop's customer id), `email`, `phone`, a channel's user id; `merged`: see {@link Merged}. */
  readonly kind: string;
  readonly value: string;
  readonly proof: ProofLevel;
  /** When it was proved. */
  readonly at: Date;
}

/**
 * How a profile came to be a part of another one. It is known by its own id alone then, as `merged`: a unique index takes two profiles
 * without identities for the same one.
 */
export interface Merged {
  readonly into: string;
  readonly identities: readonly CustomerIdentity[];
  /** Who did it, as the desk knows them. */
  readonly by: string;
  readonly at: Date;
}

/** One person, over all channels. */
export interface Customer {
  readonly _id: string;
  readonly identities: readonly CustomerIdentity[];
  /** The language they are answered in (a BCP 47 tag). */
  readonly locale?: string;
  /** This profile was found to be another one's person; its identities are there now, and come back if that is undone. */
  readonly merged?: Merged;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const identityFields = {
  _id: false,
  kind: { type: String, required: true },
  value: { type: String, required: true, personal: true },
  proof: { type: String, enum: PROOF_LEVELS, required: true },
  at: { type: Date, required: true },
};

/** How customers are stored. */
export const customerSchema = new Schema<Customer>(
  {
    _id: { type: String, required: true },
    identities: [identityFields],
    merged: { _id: false, into: String, identities: [identityFields], by: String, at: Date },
    locale: String,
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'customers', versionKey: false },
);
// Sparse, so that a document of somebody else in a collection of the same name is not in it.
customerSchema.index({ 'identities.kind': 1, 'identities.value': 1 }, { unique: true, sparse: true });
customerSchema.index({ 'merged.identities.kind': 1, 'merged.identities.value': 1 }, { sparse: true });

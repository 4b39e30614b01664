import { Schema } from 'mongoose';
import { PROOF_LEVELS, type ProofLevel } from './identity.ts';

/** One identity of a customer (an address, a number, an id of a channel), with its proof. */
export interface CustomerIdentity {
  /** What `value` is: `shop` (the shop's customer id), `email`, `phone`, a channel's user id; `merged`: see {@link Merged}. */
  readonly kind: string;
  readonly value: string;
  readonly proof: ProofLevel;
  /** When it was proved. */
  readonly at: Date;
}

/**
 * The merge of a profile into another one. Its identities are stored here, so that the merge can be undone; the profile itself keeps one identity
 * of the kind `merged` with its own id, since the unique index of identities allows only one profile without any.
 */
export interface Merged {
  readonly into: string;
  readonly identities: readonly CustomerIdentity[];
  /** The desk's id of the staff member who merged them. */
  readonly by: string;
  readonly at: Date;
}

/** The profile of one person over all channels, found by proved identities only. */
export interface Customer {
  readonly _id: string;
  readonly identities: readonly CustomerIdentity[];
  /** The language of the answers (a BCP 47 tag). */
  readonly locale?: string;
  /** Present while this profile is merged into another one. */
  readonly merged?: Merged;
  readonly createdAt: Date;
  /** When it changed, or an identity of it was proved again. */
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
// Sparse, so that foreign documents in a collection of the same name are left out.
customerSchema.index({ 'identities.kind': 1, 'identities.value': 1 }, { unique: true, sparse: true });
customerSchema.index({ 'merged.identities.kind': 1, 'merged.identities.value': 1 }, { sparse: true });
customerSchema.index({ updatedAt: 1 });

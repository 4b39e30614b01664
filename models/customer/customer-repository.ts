import { randomUUID } from 'node:crypto';
import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type Customer, type CustomerIdentity, customerSchema, type Merged } from './customer.ts';

/** The customers' profiles, which are found and merged by proved identities only. */
export class CustomerRepository {
  readonly #customers: Collection<Customer>;

  constructor(connection: Connection) {
    connection.model<Customer>('Customer', customerSchema);
    this.#customers = connection.collection<Customer>('customers');
  }

  async find(id: string): Promise<Customer | null> {
    return (await this.#customers.findOne({ _id: id })) as Customer | null;
  }

  async findByIdentity(kind: string, value: string): Promise<Customer | null> {
    return (await this.#customers.findOne({
      identities: { $elemMatch: { kind, value } },
    })) as Customer | null;
  }

  /** The customer with a proved identity, created if there is none; the proof counts as an activity of theirs. */
  async findOrCreate(identity: CustomerIdentity, locale?: string): Promise<Customer> {
    const found = await this.findByIdentity(identity.kind, identity.value);
    if (found !== null) {
      await this.#customers.updateOne({ _id: found._id }, { $max: { updatedAt: identity.at } });
      return found;
    }
    const customer: Customer = {
      _id: randomUUID(),
      identities: [identity],
      ...(locale === undefined ? {} : { locale }),
      createdAt: identity.at,
      updatedAt: identity.at,
    };
    try {
      await this.#customers.insertOne(customer);
      return customer;
    } catch (error) {
      const first = isDuplicateKey(error) ? await this.findByIdentity(identity.kind, identity.value) : null;
      if (first === null) throw error;
      return first;
    }
  }

  /** Adds a proved identity; false if it belongs to another customer, since profiles are merged by staff only. */
  async addIdentity(id: string, identity: CustomerIdentity): Promise<boolean> {
    const { kind, value } = identity;
    try {
      const result = await this.#customers.updateOne(
        { _id: id, identities: { $not: { $elemMatch: { kind, value } } } },
        { $push: { identities: identity }, $set: { updatedAt: identity.at } },
      );
      return result.matchedCount === 1 || (await this.findByIdentity(kind, value))?._id === id;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /**
   * Merges one profile into another, which gets its identities. A repeat completes a merge that a crash interrupted. False if either profile does
   * not exist or is merged into a third one.
   */
  async merge(from: string, into: string, by: string, at: Date): Promise<boolean> {
    const [source, target] = await Promise.all([this.find(from), this.find(into)]);
    if (source === null || target === null || from === into || target.merged !== undefined) return false;
    if (source.merged !== undefined && source.merged.into !== into) return false;
    const identities = source.merged?.identities ?? source.identities;
    const self = { kind: 'merged', value: from, proof: 'none' as const, at };
    await this.#customers.updateOne(
      { _id: from, merged: { $exists: false } },
      { $set: { identities: [self], merged: { into, identities, by, at }, updatedAt: at } },
    );
    for (const identity of identities) await this.addIdentity(into, identity);
    return true;
  }

  /** The profile that had an identity before a merge; after several merges, the first owner. */
  async findMerged(kind: string, value: string): Promise<Customer | null> {
    const [first] = await this.#customers
      .find({ 'merged.identities': { $elemMatch: { kind, value } } })
      .sort({ 'merged.at': 1 })
      .limit(1)
      .toArray();
    return first ?? null;
  }

  /**
   * Undoes a merge: the identities return from the profile that has them by now. A repeat completes what a crash interrupted. False if the
   * profile is not merged.
   */
  async unmerge(from: string, at: Date): Promise<boolean> {
    const { merged } = (await this.find(from)) ?? {};
    if (merged === undefined) return false;
    for (const identity of merged.identities) await this.#takeOut(identity, merged);
    await this.#customers.updateOne(
      { _id: from },
      { $set: { identities: [...merged.identities], updatedAt: at }, $unset: { merged: 1 } },
    );
    return true;
  }

  async setLocale(id: string, locale: string, now: Date): Promise<void> {
    await this.#customers.updateOne({ _id: id }, { $set: { locale, updatedAt: now } });
  }

  /** Removes a returning identity from the profile that has it, and from later merges, which would return it too. */
  async #takeOut({ kind, value }: CustomerIdentity, { identities, at }: Merged): Promise<void> {
    await this.#customers.updateMany(
      { 'merged.identities': { $elemMatch: { kind, value } }, 'merged.at': { $gt: at } },
      { $pull: { 'merged.identities': { kind, value } } },
    );
    const holder = await this.findByIdentity(kind, value);
    if (holder === null) return;
    const returns = new Set(identities.map((identity) => `${identity.kind}:${identity.value}`));
    const isLeft = holder.identities.some((identity) => !returns.has(`${identity.kind}:${identity.value}`));
    // The holder has returning identities only: it was created for a proof that came while a merge was interrupted.
    if (!isLeft) await this.#customers.deleteOne({ _id: holder._id });
    else await this.#customers.updateOne({ _id: holder._id }, { $pull: { identities: { kind, value } } });
  }
}

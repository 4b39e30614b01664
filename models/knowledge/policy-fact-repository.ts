import type { Connection, Model } from 'mongoose';
import { collectionOf, ownDocuments } from '../store/own-documents.ts';
import { seedDocuments } from '../store/seed-documents.ts';
import { type PolicyFact, policyFactSchema } from './policy-fact.ts';

/** The shop's promises, in all their versions. */
export class PolicyFactRepository {
  readonly #facts: Model<PolicyFact>;

  /** `prefix` comes before the collection's name: it keeps a shop of ours apart from what else is in the database. */
  constructor(connection: Connection, prefix = '') {
    this.#facts = connection.model<PolicyFact>(
      'PolicyFact',
      policyFactSchema,
      collectionOf(policyFactSchema, prefix),
    );
  }

  /** The version in force at an instant, the newest if several are. */
  async findInForce(fact: string, at: Date): Promise<PolicyFact | null> {
    return await this.#facts
      .findOne({ fact, from: { $lte: at }, $or: [{ until: null }, { until: { $gt: at } }] })
      .sort({ version: -1 })
      .lean<PolicyFact>();
  }

  async findAll(): Promise<PolicyFact[]> {
    return await this.#facts.find(ownDocuments(policyFactSchema)).sort({ _id: 1 }).lean<PolicyFact[]>();
  }

  /**
   * Brings the stored facts to what a folder says, and leaves those that somebody else wrote or edited; see {@link seedDocuments}.
   * Done at each start.
   */
  async seed(facts: readonly PolicyFact[]): Promise<void> {
    await seedDocuments(this.#facts, facts);
  }
}

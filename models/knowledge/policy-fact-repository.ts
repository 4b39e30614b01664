import type { Connection, Model } from 'mongoose';
import { collectionOf, ownDocuments } from '../store/own-documents.ts';
import { seedDocuments } from '../store/seed-documents.ts';
import { type PolicyFact, policyFactSchema } from './policy-fact.ts';

/** The shop's policy facts, in all their versions. */
export class PolicyFactRepository {
  readonly #facts: Model<PolicyFact>;

  /** `prefix` begins the collection's name, so that a shop in our store shares no collection with other data. */
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
   * Updates the stored facts to the files of a folder, at each start. Facts that somebody else wrote or edited stay; see {@link seedDocuments}.
   */
  async seed(facts: readonly PolicyFact[]): Promise<void> {
    await seedDocuments(this.#facts, facts);
  }
}

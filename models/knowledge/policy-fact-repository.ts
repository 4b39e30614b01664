import { isDeepStrictEqual } from 'node:util';
import type { Connection, Model } from 'mongoose';
import { type PolicyFact, policyFactSchema } from './policy-fact.ts';

/** The shop's promises, in all their versions. */
export class PolicyFactRepository {
  readonly #facts: Model<PolicyFact>;

  constructor(connection: Connection) {
    this.#facts = connection.model<PolicyFact>('PolicyFact', policyFactSchema);
  }

  /** The version in force at an instant, the newest if several are. */
  async findInForce(fact: string, at: Date): Promise<PolicyFact | null> {
    return await this.#facts
      .findOne({ fact, from: { $lte: at }, $or: [{ until: null }, { until: { $gt: at } }] })
      .sort({ version: -1 })
      .lean<PolicyFact>();
  }

  async findAll(): Promise<PolicyFact[]> {
    return await this.#facts.find({}).sort({ _id: 1 }).lean<PolicyFact[]>();
  }

  /** Makes the stored facts exactly these; writes only what differs, since this is done at each start. */
  async replaceAll(facts: readonly PolicyFact[]): Promise<void> {
    const stored = new Map((await this.findAll()).map((fact) => [fact._id, fact]));
    const changed = facts.filter((fact) => !isDeepStrictEqual(stored.get(fact._id), fact));
    for (const fact of facts) stored.delete(fact._id);
    if (stored.size > 0) await this.#facts.deleteMany({ _id: { $in: [...stored.keys()] } });
    if (changed.length === 0) return;
    await this.#facts.bulkWrite(
      changed.map((fact) => ({
        replaceOne: { filter: { _id: fact._id }, replacement: fact, upsert: true },
      })),
    );
  }
}

import { toUSVString } from 'node:util';
import type { Connection, Model } from 'mongoose';
import { type UnansweredQuestion, unansweredQuestionSchema } from './unanswered-question.ts';

/** Longest question that is stored, in UTF-16 units: a longer one is no question for an article. */
const MAX_QUESTION = 2_000;

/** The questions that no article or fact answered. */
export class UnansweredQuestionRepository {
  readonly #questions: Model<UnansweredQuestion>;

  constructor(connection: Connection) {
    this.#questions = connection.model<UnansweredQuestion>('UnansweredQuestion', unansweredQuestionSchema);
  }

  /** Stores a question; a repeat with the same `_id` changes nothing. */
  async addOnce({ _id, question, at }: UnansweredQuestion): Promise<void> {
    const stored = { _id, question: toUSVString(question.slice(0, MAX_QUESTION)), at };
    await this.#questions.updateOne({ _id }, { $setOnInsert: stored }, { upsert: true });
  }

  /** Newest first. */
  async newest(limit: number): Promise<UnansweredQuestion[]> {
    return await this.#questions.find().sort({ at: -1 }).limit(limit).lean<UnansweredQuestion[]>();
  }
}

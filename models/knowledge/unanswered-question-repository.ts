import type { Connection, Model } from 'mongoose';
import { type UnansweredQuestion, unansweredQuestionSchema } from './unanswered-question.ts';

/** The questions that no article or fact answered. */
export class UnansweredQuestionRepository {
  readonly #questions: Model<UnansweredQuestion>;

  constructor(connection: Connection) {
    this.#questions = connection.model<UnansweredQuestion>('UnansweredQuestion', unansweredQuestionSchema);
  }

  /** Stores a question; a repeat with the same `_id` changes nothing. */
  async addOnce(question: UnansweredQuestion): Promise<void> {
    await this.#questions.updateOne({ _id: question._id }, { $setOnInsert: question }, { upsert: true });
  }

  /** Newest first. */
  async newest(limit: number): Promise<UnansweredQuestion[]> {
    return await this.#questions.find().sort({ at: -1 }).limit(limit).lean<UnansweredQuestion[]>();
  }
}

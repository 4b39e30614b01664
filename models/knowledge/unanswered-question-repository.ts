import type { Connection, Model } from 'mongoose';
import { type UnansweredQuestion, unansweredQuestionSchema } from './unanswered-question.ts';

/** The questions that no source answered. */
export class UnansweredQuestionRepository {
  readonly #questions: Model<UnansweredQuestion>;

  constructor(connection: Connection) {
    this.#questions = connection.model<UnansweredQuestion>('UnansweredQuestion', unansweredQuestionSchema);
  }

  /** Keeps a question; the same `_id` again changes nothing. */
  async addOnce(question: UnansweredQuestion): Promise<void> {
    await this.#questions.updateOne({ _id: question._id }, { $setOnInsert: question }, { upsert: true });
  }

  /** Newest first. */
  async newest(limit: number): Promise<UnansweredQuestion[]> {
    return await this.#questions.find().sort({ at: -1 }).limit(limit).lean<UnansweredQuestion[]>();
  }
}

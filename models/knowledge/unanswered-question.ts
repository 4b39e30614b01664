import { Schema } from 'mongoose';

/** A question that no article or fact answered, for the shop to write an article about. */
export interface UnansweredQuestion {
  /** The key of the command that recorded it, so that a repeated command stores it once. */
  readonly _id: string;
  readonly question: string;
  readonly at: Date;
}

/** How unanswered questions are stored. */
export const unansweredQuestionSchema = new Schema<UnansweredQuestion>(
  {
    _id: { type: String, required: true },
    question: { type: String, required: true, personal: true },
    at: { type: Date, required: true },
  },
  { collection: 'unanswered_questions', versionKey: false },
);
unansweredQuestionSchema.index({ at: -1 });

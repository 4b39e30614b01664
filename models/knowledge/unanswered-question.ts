import { Schema } from 'mongoose';

/** A question that no source answered, for the shop's owner to write about. */
export interface UnansweredQuestion {
  /** The key of the command that recorded it: recorded twice, it is the same question. */
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

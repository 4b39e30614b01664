import { Schema } from 'mongoose';
import type { LocalisedText } from '../locale/localised-text.ts';
import { seededField } from '../store/seed-documents.ts';

/** One version of a number that the shop promises (a return window, say), which texts and rules of the shop share. */
export interface PolicyFact {
  /** `fact@version`. */
  readonly _id: string;
  /** Its name in texts: `return-window-days`. */
  readonly fact: string;
  readonly version: number;
  readonly title: LocalisedText;
  /** One number, or a lower and an upper one. */
  readonly value: readonly number[];
  /** In force from this instant (inclusive) ... */
  readonly from: Date;
  /** ... until this one (exclusive); null: until further notice. */
  readonly until: Date | null;
}

const required = { type: String, required: true } as const;

/** How policy facts are stored. */
export const policyFactSchema = new Schema<PolicyFact>(
  {
    _id: required,
    fact: required,
    version: { type: Number, required: true },
    title: { type: Schema.Types.Mixed, required: true },
    value: { type: [Number], required: true },
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    ...seededField,
  },
  { collection: 'policy-facts', versionKey: false },
);
policyFactSchema.index({ fact: 1, version: 1 });

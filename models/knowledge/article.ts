import { Schema } from 'mongoose';
import { seededField } from '../store/seed-documents.ts';

/** One version of a help article in one language. Its text is approved: answers quote it unchanged. */
export interface Article {
  /** `article@version/locale`. */
  readonly _id: string;
  readonly article: string;
  readonly version: number;
  readonly locale: string;
  readonly title: string;
  /** Words of customers for the topic that the text does not contain. */
  readonly keywords: readonly string[];
  /** Markdown; `##` starts a passage that can be quoted alone, `{fact:name}` stands for a policy fact. */
  readonly body: string;
  /** In force from this instant (inclusive) ... */
  readonly from: Date;
  /** ... until this one (exclusive); null: until further notice. */
  readonly until: Date | null;
}

const required = { type: String, required: true } as const;

/** How articles are stored. */
export const articleSchema = new Schema<Article>(
  {
    _id: required,
    article: required,
    version: { type: Number, required: true },
    locale: required,
    title: required,
    keywords: { type: [String], required: true },
    body: required,
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    ...seededField,
  },
  { collection: 'articles', versionKey: false },
);

/** Languages that texts, examples and rules exist for. */
export const LOCALES = ['en', 'zh'] as const;

/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/** Something found in a text by rule: what it is, its normal form, and where it stood. */
export interface Entity {
  readonly kind: 'order' | 'email' | 'postcode' | 'code' | 'date' | 'amount';
  /** Normalised: `1042`, `ann@example.com`, `SW1A 1AA`, `482913`, `2026-11-23`, `19.90 EUR`. */
  readonly value: string;
  /** The customer's own characters. */
  readonly text: string;
  readonly start: number;
}

/** An intent and how likely it is (calibrated, 0 to 1). `out-of-scope` is one of them. */
export interface IntentScore {
  readonly intent: string;
  readonly confidence: number;
}

/** What a text says, as far as rules and the local classifier can tell. */
export interface Understanding {
  readonly locale: Locale;
  readonly entities: readonly Entity[];
  /** Found by rule in short answers: a clear yes or no. */
  readonly polarity?: 'yes' | 'no';
  /** Best first, at most 3; empty when a rule was enough or the text has nothing to classify. */
  readonly intents: readonly IntentScore[];
}

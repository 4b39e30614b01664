/** An amount in integer minor units (cents, fen) of an ISO 4217 currency; a type, so that it passes as JSON. */
export type Money = { amount: number; currency: string };

/** A text per language tag; English is always there for readers whose language is missing. */
export type LocalisedText = { en: string; [locale: string]: string };

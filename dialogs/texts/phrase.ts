import type { Json, JsonObject } from '../../models/json.ts';

/** A text by its id with its parameters; the texts of a language hold the wording. A type and no interface, so that it is JSON. */
export type Phrase = { readonly text: string; readonly params: JsonObject };

/** The phrase of a parameter; undefined for another value. */
export function phraseOf(value: Json | undefined): Phrase | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { text, params } = value;
  return typeof text === 'string' && typeof params === 'object' && params !== null && !Array.isArray(params)
    ? { text, params }
    : undefined;
}

/** A JSON object whose properties nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, neither null nor a list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON objects of a value that should be a list of them; nothing when it is none. */
export function jsonList(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A text as JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Leaves out the properties that are undefined, as they are not on the wire. */
export function compact(object: Json): Json {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

import type { Json } from '../../models/json.ts';
import { cleanText } from './clean-text.ts';

/** Deepest nesting of data from outside: providers document half of it, and code and stores go down to the end by calling themselves. */
const MAX_DEPTH = 32;

/** JSON from outside with its names and texts cleaned as by `cleanText`; undefined where it is nested deeper than 32 times, or is no JSON. */
export function cleanData(data: unknown, deepest = MAX_DEPTH): Json | undefined {
  if (typeof data === 'string') return cleanText(data);
  if (data === null || typeof data === 'boolean' || typeof data === 'number') return data;
  if (typeof data !== 'object' || deepest === 0) return undefined;
  if (Array.isArray(data)) {
    const items = data.map((item) => cleanData(item, deepest - 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const fields: [string, Json][] = [];
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue;
    const field = cleanData(value, deepest - 1);
    if (field === undefined) return undefined;
    fields.push([cleanText(name), field]);
  }
  return Object.fromEntries(fields);
}

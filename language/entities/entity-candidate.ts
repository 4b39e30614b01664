import type { Json } from '../../models/json.ts';
import type { FoundValue } from '../../models/values/value-kind.ts';
import type { NormalizedText } from '../normalize.ts';
import type { Entity } from '../understanding.ts';

/** An entity candidate: one kind that a span of the normalised text fits. */
export interface EntityCandidate extends FoundValue {
  readonly kind: string;
}

/** Whether two spans share a character. */
export function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span of group `group` of a match with indices. */
export function span(match: RegExpExecArray, group: number | string = 0): { start: number; end: number } {
  const indices = typeof group === 'number' ? match.indices?.[group] : match.indices?.groups?.[group];
  const [start, end] = indices ?? [match.index, match.index + match[0].length];
  return { start, end };
}

/** A value of a match, with the span of its group. */
export function foundIn<V extends Json>(
  match: RegExpExecArray,
  value: V,
  marked: boolean,
  group: number | string = 0,
): FoundValue<V> {
  return { value, marked, ...span(match, group) };
}

/** Converts a candidate to an entity, in the customer's own characters and positions. */
export function toEntity(text: NormalizedText, candidate: EntityCandidate): Entity {
  const { kind, value, marked, doubt, start, end } = candidate;
  return {
    kind,
    value,
    text: writtenIn(text, start, end),
    start: text.origins[start] ?? 0,
    ...(marked && { marked }),
    ...(doubt && { doubt }),
  };
}

/** The customer's own characters of a span of the normalised text. */
export function writtenIn({ original, origins }: NormalizedText, start: number, end: number): string {
  return original.slice(origins[start] ?? 0, origins[end] ?? original.length);
}

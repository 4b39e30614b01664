import type { NormalizedText } from '../normalize.ts';
import type { Entity, EntityKind } from '../understanding.ts';

/** An entity candidate: one kind that a span of the normalised text fits. */
export interface EntityCandidate {
  readonly kind: EntityKind;
  readonly value: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly marked: boolean;
}

/** Whether two spans share a character. */
export function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span of group `group` of a match with indices. */
export function span(match: RegExpExecArray, group = 0): { start: number; end: number } {
  const [start, end] = match.indices?.[group] ?? [match.index, match.index + match[0].length];
  return { start, end };
}

/** Converts a candidate to an entity, in the customer's own characters and positions. */
export function toEntity({ original, origins }: NormalizedText, candidate: EntityCandidate): Entity {
  const start = origins[candidate.start] ?? 0;
  const end = origins[candidate.end] ?? original.length;
  const { kind, value, marked } = candidate;
  return { kind, value, text: original.slice(start, end), start, ...(marked && { marked }) };
}

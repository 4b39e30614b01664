import type { NormalizedText } from '../normalize.ts';
import type { Entity, EntityKind } from '../understanding.ts';

/** One reading of a stretch of the normalised text. */
export interface EntityCandidate {
  readonly kind: EntityKind;
  readonly value: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly marked: boolean;
}

/** Whether two stretches share a character. */
export function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The stretch that group `group` of a match with indices covers. */
export function span(match: RegExpExecArray, group = 0): { start: number; end: number } {
  const [start, end] = match.indices?.[group] ?? [match.index, match.index + match[0].length];
  return { start, end };
}

/** Gives a finding back in the customer's own characters and positions. */
export function toEntity({ original, origins }: NormalizedText, finding: EntityCandidate): Entity {
  const start = origins[finding.start] ?? 0;
  const end = origins[finding.end] ?? original.length;
  const { kind, value, marked } = finding;
  return { kind, value, text: original.slice(start, end), start, ...(marked && { marked }) };
}

import type { ValueKind } from './value-kind.ts';

/** Kinds in the order in which they are tried for the same number: the one whose shape says more comes first. */
export function bySpecificity(kinds: readonly ValueKind[]): ValueKind[] {
  return [...kinds].sort((a, b) => b.specificity - a.specificity);
}

/** From when (inclusive) until when (exclusive, null: until further notice) something holds. */
export interface Period {
  readonly from: Date;
  readonly until: Date | null;
}

/** Whether something holds at an instant. */
export function isInForce(period: Period, at: Date): boolean {
  return period.from <= at && (period.until === null || at < period.until);
}

/** Ends each version, if it has no end of its own, where the next of the same name begins. */
export function closePeriods<T extends Period & { readonly version: number }>(
  versions: readonly T[],
  nameOf: (version: T) => string,
): T[] {
  return versions.map((version) => {
    const next = versions
      .filter((other) => nameOf(other) === nameOf(version) && other.version > version.version)
      .sort((left, right) => left.version - right.version)[0];
    return { ...version, until: version.until ?? next?.from ?? null };
  });
}

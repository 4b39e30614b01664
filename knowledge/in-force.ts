/** The period in which a fact or article is in force: `from` inclusive, `until` exclusive, null: until further notice. */
export interface Period {
  readonly from: Date;
  readonly until: Date | null;
}

/** Whether a period contains an instant. */
export function isInForce(period: Period, at: Date): boolean {
  return period.from <= at && (period.until === null || at < period.until);
}

/** Ends each version without an end of its own where the next version of the same name begins. */
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

/** The names for the ids in a message; an id without a name stays as it is. */
export interface Names {
  readonly users: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

/** No names. */
export const NO_NAMES: Names = { users: new Map(), channels: new Map(), groups: new Map() };

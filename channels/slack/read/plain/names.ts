/** How ids in a message are called; whoever is not listed keeps the id. */
export interface Names {
  readonly users: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

/** Nobody's name is known. */
export const NO_NAMES: Names = { users: new Map(), channels: new Map(), groups: new Map() };

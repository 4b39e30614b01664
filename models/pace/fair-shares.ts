/** How many things there may be at the same time: of one owner, and of all owners together. */
export interface ShareLimits {
  readonly perOwner: number;
  readonly inAll: number;
}

/**
 * Things that are kept at the same time (connections, streams), each of an owner (a network address). When there are too many, one of the owner with the
 * most makes room, so that an owner of many never shuts out one of few.
 */
export class FairShares<Thing> {
  readonly #limits: ShareLimits;
  readonly #evict: (thing: Thing) => void;
  /** The things of each owner, oldest first. */
  readonly #kept = new Map<string, Set<Thing>>();
  #size = 0;

  /** `evict` ends a thing that has made room. */
  constructor(limits: ShareLimits, evict: (thing: Thing) => void) {
    this.#limits = limits;
    this.#evict = evict;
  }

  /** Whether an owner may have one more; if so, there is room for it now. `limit` in place of the limit per owner. */
  makeRoom(owner: string, limit = this.#limits.perOwner): boolean {
    const own = this.#kept.get(owner)?.size ?? 0;
    if (own >= limit) return false;
    if (this.#size < this.#limits.inAll) return true;
    const [largest, things] = this.#largest();
    const [oldest] = things;
    if (things.size <= own + 1 || oldest === undefined) return false;
    this.delete(largest, oldest);
    this.#evict(oldest);
    return true;
  }

  /** Keeps a thing of an owner. */
  add(owner: string, thing: Thing): void {
    const things = this.#kept.get(owner) ?? new Set();
    if (things.has(thing)) return;
    this.#kept.set(owner, things.add(thing));
    this.#size += 1;
  }

  /** Keeps a thing no more. */
  delete(owner: string, thing: Thing): void {
    const things = this.#kept.get(owner);
    if (things?.delete(thing) !== true) return;
    this.#size -= 1;
    if (things.size === 0) this.#kept.delete(owner);
  }

  #largest(): readonly [owner: string, things: ReadonlySet<Thing>] {
    let largest: readonly [string, ReadonlySet<Thing>] = ['', new Set()];
    for (const entry of this.#kept) if (entry[1].size > largest[1].size) largest = entry;
    return largest;
  }
}

/** How many bytes of bodies there may be in memory at the same time. */
export interface BodyLimits {
  /** Of one network address. */
  readonly perOwner: number;
  /** Of all, but for what {@link reserve} leaves to each. */
  readonly inAll: number;
  /** What an address may have although all have too much, so that a flood of large bodies shuts out no small one. */
  readonly reserve: number;
}

const MIB = 1024 * 1024;

/** The default limits: three of the largest uploads for an office behind one address; for each a message or a form. */
export const BODY_LIMITS: BodyLimits = { perOwner: 64 * MIB, inAll: 256 * MIB, reserve: MIB / 4 };

/** The memory that the bodies of requests under way take: one of a hostile sender comes slowly, and many of them at once. */
export class BodyMemory {
  readonly #limits: BodyLimits;
  readonly #owners = new Map<string, number>();
  #size = 0;

  constructor(limits: BodyLimits = BODY_LIMITS) {
    this.#limits = limits;
  }

  /** Whether an owner may take so many bytes more; if so, they are taken. */
  take(owner: string, bytes: number): boolean {
    const { perOwner, inAll, reserve } = this.#limits;
    const own = (this.#owners.get(owner) ?? 0) + bytes;
    if (own > perOwner || (own > reserve && this.#size + bytes > inAll)) return false;
    this.#owners.set(owner, own);
    this.#size += bytes;
    return true;
  }

  /** Gives bytes back that were taken. */
  free(owner: string, bytes: number): void {
    const own = (this.#owners.get(owner) ?? 0) - bytes;
    this.#size -= bytes;
    if (own > 0) this.#owners.set(owner, own);
    else this.#owners.delete(owner);
  }
}

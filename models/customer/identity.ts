/** How well we know who is speaking, weakest first; a dialog names the least level each query and command needs. */
export const PROOF_LEVELS = ['none', 'matched', 'channel', 'dmarc', 'signed', 'otp'] as const;

/** One of {@link PROOF_LEVELS}. */
export type ProofLevel = (typeof PROOF_LEVELS)[number];

/** A proof that a channel attached to one activity, after it verified it; never taken from the customer's own text. */
export interface Proof {
  readonly level: ProofLevel;
  /** The shop's customer id that the proof speaks of. */
  readonly customer: string;
}

/** Who a conversation is with, as far as it was proved. `matched` covers one order only, named in `order`. */
export interface Identity {
  readonly level: ProofLevel;
  readonly customer?: string;
  /** The order number that a `matched` proof was made for. */
  readonly order?: string;
}

/** Nobody in particular: the identity every conversation starts with. */
export const NOBODY: Identity = { level: 'none' };

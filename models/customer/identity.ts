/** How strongly a customer's identity is proved, weakest first. A dialog names the least level of each query and command. */
export const PROOF_LEVELS = ['none', 'matched', 'channel', 'dmarc', 'signed', 'otp'] as const;

/** One of {@link PROOF_LEVELS}. */
export type ProofLevel = (typeof PROOF_LEVELS)[number];

/** A proof of identity that a channel verified and attached to one activity; never taken from the customer's text. */
export interface Proof {
  readonly level: ProofLevel;
  /** The shop's id of the customer. */
  readonly customer: string;
}

/** The customer of a conversation, as far as it is proved. `matched` covers one subject only. */
export interface Identity {
  readonly level: ProofLevel;
  readonly customer?: string;
  /** What a `matched` proof is about, such as an order's number. */
  readonly subject?: string;
}

/** No proved identity: how every conversation starts. */
export const NOBODY: Identity = { level: 'none' };

import { type Identity, NOBODY, type ProofLevel } from '../models/customer/identity.ts';
import type { Turn } from '../models/turn.ts';

/**
 * How long a proof by something that the customer told lasts in silence, in milliseconds: a day. A chat stays in its browser, and somebody else may sit
 * before it by then.
 */
export const TOLD_PROOF_MS = 86_400_000;

/** The levels that a customer proves by telling something; a channel or a sign-in proves the others anew with each message. */
const TOLD: ReadonlySet<ProofLevel> = new Set(['matched', 'otp']);

/** The identity that a conversation still has: nobody's after a day without a word, if it was proved by telling something. */
export function identityNow({ conversation, now }: Pick<Turn, 'conversation' | 'now'>): Identity {
  const { identity, updatedAt } = conversation;
  const isOver = TOLD.has(identity.level) && now.getTime() - updatedAt.getTime() > TOLD_PROOF_MS;
  return isOver ? NOBODY : identity;
}

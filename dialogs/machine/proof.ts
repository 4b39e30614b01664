import type { Identity, ProofLevel } from '../../models/customer/identity.ts';

/** The order of the levels; a level that models/customer/identity.ts adds does not compile until it has its rank here. */
const RANK: Readonly<Record<ProofLevel, number>> = {
  none: 0,
  matched: 1,
  channel: 2,
  dmarc: 3,
  signed: 4,
  otp: 5,
};

/** Whether one level proves at least as much as another. */
export function reaches(level: ProofLevel, least: ProofLevel): boolean {
  return RANK[level] >= RANK[least];
}

/** Whether an identity is proved well enough for a call about a subject. `matched` covers its own subject only. */
export function covers(identity: Identity, least: ProofLevel, subject?: unknown): boolean {
  if (!reaches(identity.level, least)) return false;
  return least === 'none' || identity.level !== 'matched' || identity.subject === subject;
}

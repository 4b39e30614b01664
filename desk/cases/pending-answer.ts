import type { Case } from './case.ts';
import type { Casework } from './casework.ts';

/** Timeout of a pending claim or merge, in milliseconds; a confirmation usually takes less than a second. */
const PENDING_TIMEOUT_MS = 5 * 60_000;

type Pending = Required<Pick<Case, 'pendingClaim'>> | Required<Pick<Case, 'pendingMerge'>>;

/**
 * Starts a claim or merge that another conversation has to confirm. While it is pending, no other decision about the conversation is
 * allowed.
 */
export function startPending(work: Casework, pending: Pending): void {
  const { now } = work.facts;
  work.change({ ...pending, pendingSince: now.toISOString() });
  work.scheduleReminder('pending-timeout', new Date(now.getTime() + PENDING_TIMEOUT_MS));
}

/** Ends the pending claim or merge: its confirmation or refusal has arrived. */
export function endPending(work: Casework): void {
  const { pendingClaim: _claim, pendingMerge: _merge, pendingSince: _since, ...rest } = work.case;
  work.replace(rest);
  work.scheduleReminder('pending-timeout', null);
}

/** Gives up a pending claim or merge after its timeout, so that staff can try again. One that was started later stays. */
export function expirePending(work: Casework): void {
  const { pendingClaim, pendingMerge, pendingSince } = work.case;
  if (pendingSince === undefined || work.facts.now.getTime() - Date.parse(pendingSince) < PENDING_TIMEOUT_MS)
    return;
  endPending(work);
  if (pendingClaim !== undefined)
    work.notifyPrivately(pendingClaim, 'Your claim was not confirmed. Please press Claim again.');
  if (pendingMerge !== undefined)
    work.notifyPrivately(
      pendingMerge.by,
      `Ticket #${pendingMerge.into} has not answered: nothing was merged. Please try again.`,
    );
}

import type { Outcome } from '../../models/conversation/command.ts';
import type { StaffName } from '../../models/desk/desk-post.ts';
import type { JsonObject } from '../../models/json.ts';
import type { Casework } from '../cases/casework.ts';
import { endPending, startPending } from '../cases/pending-answer.ts';

/**
 * Claims a case for a member of staff. A case that a colleague has changes its assignee at once; any other one is pending until the
 * conversation confirms that the bot is paused.
 */
export function claimFor(work: Casework, staff: StaffName): void {
  const { status, claimedBy, customer } = work.case;
  if (status === 'claimed' && claimedBy !== undefined) {
    work.change({ claimedBy: staff, claimedAt: work.facts.now.toISOString() });
    work.sendCourtesy({ type: 'claimed', staff: staff.name });
    work.post({ type: 'notice', text: `${staff.name} has taken over from ${claimedBy.name}.` });
    return;
  }
  startPending(work, { pendingClaim: staff });
  const number = (work.case.claims ?? 0) + 1;
  work.change({ claims: number });
  work.runDeskCommand('claim-conversation', {
    conversation: customer.conversation,
    episode: String(customer.episode),
    claim: staff.id,
    number: String(number),
  });
}

/** Confirms or rejects a pending claim, by the outcome of the `claim-conversation` command; its value holds the conversation's new `version`. */
export function concludeClaim(work: Casework, outcome: Outcome, { version }: JsonObject): void {
  const { pendingClaim: by } = work.case;
  if (by === undefined) return;
  endPending(work);
  if (outcome === 'refused') rejectClaim(work, by);
  else if (outcome === 'ok') {
    if (typeof version === 'number') work.change({ takeOverVersion: version });
    confirmClaim(work, by);
  } else
    work.notifyPrivately(by, 'The conversation could not be taken over just now. Please press Claim again.');
}

function confirmClaim(work: Casework, by: StaffName): void {
  // The last speaker belongs to the earlier assignee.
  const { lastAuthor: _earlier, ...rest } = work.case;
  const { status, waitingSince, firstClaimAt } = rest;
  work.replace(rest);
  const isFirst = firstClaimAt === undefined;
  const hasWaited = status === 'waiting' || status === 'snoozed';
  const at = work.facts.now.toISOString();
  work.change({
    status: 'claimed',
    claimedBy: by,
    claimedAt: at,
    ...(isFirst && { firstClaimAt: at }),
    ...(isFirst && hasWaited && { firstWaitSince: waitingSince }),
  });
  work.clearReminders();
  work.sendCourtesy({ type: 'claimed', staff: by.name });
  work.post({
    type: 'notice',
    text: `${by.name} has claimed this conversation. What ${by.name} writes here goes to the customer; a message that begins with // stays here.`,
  });
}

/** The episode of the conversation is over: a waiting case is abandoned. */
function rejectClaim(work: Casework, by: StaffName): void {
  work.notifyPrivately(by, 'This conversation has ended; the next message of the customer opens a new case.');
  if (work.case.status !== 'waiting' && work.case.status !== 'snoozed') return;
  work.change({ status: 'abandoned' });
  work.clearReminders();
}

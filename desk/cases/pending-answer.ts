import type { Case } from './case.ts';
import type { Casework } from './casework.ts';

/** How long an answer is waited for, in milliseconds; it usually takes less than a second. */
const WAIT_MS = 5 * 60_000;

type Pending = Required<Pick<Case, 'claiming'>> | Required<Pick<Case, 'merging'>>;

/** Begins what an answer from elsewhere decides: while it is awaited, nothing else is decided about the conversation. */
export function beginPending(work: Casework, pending: Pending): void {
  const { now } = work.facts;
  work.change({ ...pending, pendingSince: now.toISOString() });
  work.scheduleReminder('pending', new Date(now.getTime() + WAIT_MS));
}

/** The answer is there. */
export function endPending(work: Casework): void {
  const { claiming: _claim, merging: _merge, pendingSince: _since, ...rest } = work.case;
  work.replace(rest);
  work.scheduleReminder('pending', null);
}

/** Gives up an answer that does not come, so that staff can try again; nothing for one that is awaited anew. */
export function giveUpPending(work: Casework): void {
  const { claiming, merging, pendingSince } = work.case;
  if (pendingSince === undefined || work.facts.now.getTime() - Date.parse(pendingSince) < WAIT_MS) return;
  endPending(work);
  if (claiming !== undefined)
    work.notifyPrivately(claiming, 'Your claim was not confirmed. Please press Claim again.');
  if (merging !== undefined)
    work.notifyPrivately(
      merging.by,
      `Ticket #${merging.into} has not answered: nothing was merged. Please try again.`,
    );
}

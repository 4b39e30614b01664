import type { Casework } from '../cases/casework.ts';
import { scheduleUnclaimedReminders } from './unclaimed-reminders.ts';

/** Ends the snooze of a case: at its time, or earlier with a message of the customer. Nothing for a case that is not snoozed. */
export function endSnooze(work: Casework): void {
  const { status, snoozedStatus = 'waiting', claimedBy } = work.case;
  if (status !== 'snoozed') return;
  work.change({ status: snoozedStatus });
  work.scheduleReminder('end-snooze', null);
  if (snoozedStatus === 'waiting') scheduleUnclaimedReminders(work);
  const ping = snoozedStatus === 'claimed' && claimedBy ? [claimedBy.id] : work.case.ping;
  work.post({ type: 'notice', text: 'Back from being put off.', ping });
}

import type { Casework } from '../cases/casework.ts';

/** Schedules the reminders of an unclaimed case, in working minutes from now. */
export function scheduleUnclaimedReminders(work: Casework): void {
  const { hours, unclaimed, capabilities } = work.facts;
  work.scheduleReminder('mention-staff', hours.after(unclaimed.ping));
  work.scheduleReminder('mention-wider-group', hours.after(unclaimed.widen));
  // An e-mail needs no answer within minutes; its customer is told when the first response breaches the SLA.
  work.scheduleReminder(
    'notify-delay',
    capabilities.pace === 'deferred' ? null : hours.after(unclaimed.tellCustomer),
  );
}

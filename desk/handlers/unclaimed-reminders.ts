import type { Casework } from '../cases/casework.ts';

/** Sets the reminders of a case that begins to wait for somebody to claim it, in working minutes from now. */
export function remindUnclaimed(work: Casework): void {
  const { hours, unclaimed, can } = work.facts;
  work.scheduleReminder('ping', hours.after(unclaimed.ping));
  work.scheduleReminder('widen', hours.after(unclaimed.widen));
  // Whoever writes a mail expects no answer within minutes; they are told when their ticket is late.
  work.scheduleReminder(
    'tell-customer',
    can.pace === 'deferred' ? null : hours.after(unclaimed.tellCustomer),
  );
}

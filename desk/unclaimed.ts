import type { Casework } from './casework.ts';

/** Sets the reminders of a case that begins to wait for somebody to claim it, in working minutes from now. */
export function remindUnclaimed(work: Casework): void {
  const { hours, unclaimed } = work.facts;
  work.remind('ping', hours.after(unclaimed.ping));
  work.remind('widen', hours.after(unclaimed.widen));
  work.remind('tell-customer', hours.after(unclaimed.tellCustomer));
}

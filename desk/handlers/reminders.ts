import type { Casework, ReminderName } from '../cases/casework.ts';
import { expirePending } from '../cases/pending-answer.ts';
import { reportSlaBreach } from '../tickets/sla-clock.ts';
import { closeTicket } from '../tickets/ticket-status.ts';
import { endSnooze } from './snooze.ts';

const waitedFor = (minutes: number) => `Waiting for ${minutes} minutes of our hours`;

/** Handles each reminder of a case. A reminder that no longer fits the case's state does nothing. */
export const REMINDER_HANDLERS: Readonly<Record<ReminderName, (work: Casework) => void>> = {
  'mention-staff': (work) => {
    if (work.case.status !== 'waiting') return;
    const { ping } = work.facts.unclaimed;
    work.post({ type: 'notice', text: `${waitedFor(ping)}: who takes it?`, ping: work.case.ping });
  },
  'mention-wider-group': (work) => {
    if (work.case.status !== 'waiting') return;
    const { widenTo, unclaimed } = work.facts;
    const ping = widenTo === 'lead' ? 'lead' : [widenTo];
    work.post({ type: 'notice', text: `${waitedFor(unclaimed.widen)}, and nobody has claimed it.`, ping });
  },
  'notify-delay': (work) => {
    if (work.case.status !== 'waiting') return;
    work.sendCommand({ type: 'delayed' });
    work.post({
      type: 'notice',
      text: `${waitedFor(work.facts.unclaimed.tellCustomer)}. The customer was told so and offered e-mail.`,
      ping: work.case.ping,
    });
  },
  'end-snooze': (work) => {
    const { snoozedUntil } = work.case.card;
    // The case was snoozed again after this reminder fell due.
    if (snoozedUntil !== undefined && new Date(snoozedUntil) > work.facts.now) return;
    endSnooze(work);
  },
  'first-response-due': (work) => reportSlaBreach(work, 'first-response'),
  'resolution-due': (work) => reportSlaBreach(work, 'resolution'),
  close: closeTicket,
  'pending-timeout': expirePending,
};

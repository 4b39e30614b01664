import type { Casework, Reminder } from '../cases/casework.ts';
import { giveUpPending } from '../cases/pending-answer.ts';
import { closeTicket, remindLate } from '../tickets/sla-clock.ts';
import { wake } from './case-events.ts';

const SINCE = (minutes: number) => `Waiting for ${minutes} minutes of our hours`;

/** What a reminder means for its case; one that the case has outrun means nothing. */
export const REMINDERS: Readonly<Record<Reminder, (work: Casework) => void>> = {
  ping: (work) => {
    if (work.case.status !== 'waiting') return;
    const { ping } = work.facts.unclaimed;
    work.post({ type: 'notice', text: `${SINCE(ping)}: who takes it?`, ping: work.case.ping });
  },
  widen: (work) => {
    if (work.case.status !== 'waiting') return;
    const { widenTo, unclaimed } = work.facts;
    const ping = widenTo === 'lead' ? 'lead' : [widenTo];
    work.post({ type: 'notice', text: `${SINCE(unclaimed.widen)}, and nobody has claimed it.`, ping });
  },
  'tell-customer': (work) => {
    if (work.case.status !== 'waiting') return;
    work.send({ type: 'delayed' });
    work.post({
      type: 'notice',
      text: `${SINCE(work.facts.unclaimed.tellCustomer)}. The customer was told so and offered e-mail.`,
      ping: work.case.ping,
    });
  },
  wake: (work) => {
    const { snoozedUntil } = work.case.card;
    // One that was under way when the case was put off anew.
    if (snoozedUntil !== undefined && new Date(snoozedUntil) > work.facts.now) return;
    wake(work);
  },
  'answer-due': (work) => remindLate(work, 'answer'),
  'solve-due': (work) => remindLate(work, 'solution'),
  close: closeTicket,
  pending: giveUpPending,
};

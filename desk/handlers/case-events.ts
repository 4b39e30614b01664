import type { CaseEvent, CaseEventReport } from '../../models/desk/desk.ts';
import type { CaseCard, CustomerEntry } from '../../models/desk/desk-post.ts';
import type { JsonObject } from '../../models/json.ts';
import { type Case, ownerOf } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import type { Facts } from '../cases/facts.ts';
import { openedOf, ordersOf, tasksOf } from '../cases/summary.ts';
import { reasonOf, wishOf } from '../cases/words.ts';
import { reportFailedChange, updateRelayStatus } from '../replies/relays.ts';
import { concludeMerging, failMerging, takeInTicket, tellMissed } from '../tickets/merge-ticket.ts';
import { settleTicket } from '../tickets/sla-clock.ts';
import { leaveTicket, ticketOfCall, updateParticipants } from '../tickets/tickets.ts';
import { endProviderAppTakeover, showReaction, startProviderAppTakeover } from './provider-app-takeover.ts';
import { remindUnclaimed } from './unclaimed-reminders.ts';

/** Longest wish in the customer's own words, in characters. */
const WISH = 200;

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type Handlers = {
  readonly [T in CaseEvent['type']]: (work: Casework, news: Of<T>, report: CaseEventReport) => void;
};

/** A case that nothing has happened to yet. */
export function newCase(externalId: string, { customer, at }: CaseEventReport, facts: Facts): Case {
  const card: CaseCard = {
    case: externalId,
    status: 'waiting',
    customer: cardCustomer(customer, facts),
    wish: '',
    tried: [],
    orders: [],
    waitingSince: at,
  };
  return {
    version: 1,
    status: 'bot',
    customer,
    card,
    route: facts.route,
    ping: facts.ping,
    search: '',
    waitingSince: at,
    relays: [],
    drafts: [],
    shown: [],
    lastCustomerText: '',
    answers: 0,
  };
}

/** What a piece of news means for its case. */
export function handleCaseEvent(work: Casework, report: CaseEventReport): void {
  const handler = HANDLERS[report.event.type] as (
    work: Casework,
    news: CaseEvent,
    report: CaseEventReport,
  ) => void;
  handler(work, report.event, report);
}

const HANDLERS: Handlers = {
  waiting: (work, { reason, summary }, { customer, at }) => {
    const { facts } = work;
    const isNew = work.case.card.wish === '';
    const orders = ordersOf(summary).map((number) => {
      const url = facts.orderLink(number);
      return { number, ...(url !== undefined && { url }) };
    });
    // Somebody took the conversation over while this news was under way: it is theirs, and nobody waits.
    const isTaken = ownerOf(work.case) !== undefined;
    if (!isTaken) {
      work.release();
      work.change({ status: 'waiting', waitingSince: at });
    }
    work.change({ customer, route: facts.route, ping: facts.ping });
    const opened = openedOf(summary);
    work.changeCard({
      customer: { ...work.case.card.customer, ...cardCustomer(customer, facts) },
      wish: opened?.subject ?? wishesOf(summary) ?? lastWords(facts) ?? reasonOf(reason),
      tried: triedOf(summary, reason),
      orders,
      waitingSince: work.case.waitingSince,
    });
    ticketOfCall(work, opened ?? {});
    settleTicket(work);
    work.showCard(!isNew);
    if (opened !== undefined) work.post({ type: 'notice', text: `${opened.by} wrote: ${opened.text}` });
    if (facts.history.length > 0) work.post({ type: 'history', lines: [...facts.history] });
    const heard = facts.history.filter(({ who }) => who === 'customer').at(-1)?.text ?? '';
    setCustomerText(work, heard);
    if (isTaken) return;
    if (!facts.hours.open)
      work.sendStep({ type: 'outside-hours', opens: facts.hours.opens, zone: facts.hours.zone });
    else if (facts.ahead > 0 || facts.expectedMinutes !== null) {
      work.sendStep({ type: 'expected-wait', ahead: facts.ahead, minutes: facts.expectedMinutes });
    }
    work.clearReminders();
    remindUnclaimed(work);
  },

  'queue-abandoned': (work) => {
    // Whoever has claimed or resolved the case did so after the customer left, and has the last word.
    if (ownerOf(work.case) !== undefined || work.case.status === 'resolved') return;
    work.release();
    work.change({ status: 'abandoned' });
    work.clearReminders();
    work.post({ type: 'notice', text: 'The customer left the queue; the bot goes on.' });
  },

  'customer-message': (work, { id, text, files, noted }, { customer }) => {
    // An edit that overtook its message has shown it already.
    if (work.case.shown.some((entry) => entry.id === id)) return;
    if (noted !== true) setCustomerText(work, text, id);
    const isTurn = noted !== true && work.case.lastSpeaker !== undefined;
    work.change({ customer, ...(isTurn && { lastSpeaker: 'customer' }) });
    work.changeCard({ customer: { ...work.case.card.customer, ...cardCustomer(customer, work.facts) } });
    updateParticipants(work);
    show(work, { id, text, files });
    if (noted === true) return;
    tellMissed(work);
    wake(work);
  },

  'customer-message-edited': (work, { id, text }) => {
    const { shown, lastCustomerMessageId } = work.case;
    const { state } = shown.find((entry) => entry.id === id) ?? {};
    // What was taken back stays so, in whatever order that was told.
    if (state === 'deleted') return;
    if (state === undefined || lastCustomerMessageId === id) setCustomerText(work, text, id);
    show(work, { id, text, files: [], state: 'edited' });
    wake(work);
  },

  'customer-message-deleted': (work, { id }) => {
    const { lastCustomerMessageId = id } = work.case;
    if (lastCustomerMessageId === id) setCustomerText(work, '');
    show(work, { id, text: '', files: [], state: 'deleted' });
  },

  'bot-message': (work, { text }) => work.post({ type: 'bot', text }),

  'provider-app-message': startProviderAppTakeover,

  'provider-app-takeover-ended': endProviderAppTakeover,

  'customer-reaction': showReaction,

  'change-failed': reportFailedChange,

  'delivery-status': updateRelayStatus,

  rated: (work, { score }) => {
    if (work.case.rating !== undefined) return;
    work.change({ rating: score });
    work.post({ type: 'notice', text: `The customer rated this conversation ${score} of 5.` });
  },

  'merge-offered': (work, news) => {
    if (takeInTicket(work, news)) wake(work);
  },

  'merge-taken': concludeMerging,

  'merge-declined': failMerging,

  'ticket-continued': leaveTicket,

  'email-answer-wished': (work, { email, proved }) => {
    const address = email === '' ? work.facts.person.email : email;
    if (address === undefined) return;
    work.changeCard({ contact: { email: address, proved } });
    work.post({
      type: 'notice',
      text: `The customer wishes an answer by e-mail, to ${address}${proved ? '' : ' (typed, not proved)'}. What you send goes there too.`,
    });
  },
};

/** A customer's word ends the time for which a case was put off. */
export function wake(work: Casework): void {
  const { status, snoozedStatus = 'waiting', claimedBy } = work.case;
  if (status !== 'snoozed') return;
  work.change({ status: snoozedStatus });
  work.scheduleReminder('wake', null);
  if (snoozedStatus === 'waiting') remindUnclaimed(work);
  const ping = snoozedStatus === 'claimed' && claimedBy ? [claimedBy.id] : work.case.ping;
  work.post({ type: 'notice', text: 'Back from being put off.', ping });
}

function setCustomerText(work: Casework, text: string, id?: string): void {
  const { lastCustomerMessageId: _, ...rest } = work.case;
  work.replace({ ...rest, lastCustomerText: text, ...(id !== undefined && { lastCustomerMessageId: id }) });
}

function show(work: Casework, entry: CustomerEntry): void {
  const { shown, card } = work.case;
  const others = shown.filter(({ id }) => id !== entry.id);
  work.change({ shown: [...others, { id: entry.id, state: entry.state ?? 'new' }] });
  work.post({ type: 'customer', name: card.customer.name, entries: [entry] }, entry.id);
}

function cardCustomer(customer: CaseEventReport['customer'], facts: Facts): CaseCard['customer'] {
  const { channel, level, locale = 'en', customer: id } = customer;
  const { email } = facts.person;
  return {
    name: facts.person.name ?? customer.name ?? facts.ticket.matter?.requester ?? 'Visitor',
    channel,
    level,
    locale,
    ...(id !== undefined && { id }),
    ...(email !== undefined && { email }),
  };
}

const ASIDE = new Set([
  'handoff',
  'offer-human',
  'answer',
  'clarify',
  'small-talk',
  'identify',
  'by-email',
  'rating',
]);

/** The customer's words before those that called for a person; their last ones if there are no others. */
function lastWords({ history }: Facts): string | undefined {
  const words = history.filter(({ who }) => who === 'customer').map(({ text }) => text);
  return (words.at(-2) ?? words.at(-1))?.slice(0, WISH);
}

function wishesOf(summary: JsonObject): string | undefined {
  const wishes = tasksOf(summary)
    .filter(({ dialog }) => !ASIDE.has(dialog))
    .map(({ dialog }) => wishOf(dialog));
  return wishes.length === 0 ? undefined : wishes.join('; ');
}

function triedOf(summary: JsonObject, reason: string): string[] {
  const steps = tasksOf(summary)
    .filter(({ dialog }) => dialog !== 'handoff' && dialog !== 'offer-human')
    .map(({ dialog, state }) => `${wishOf(dialog)} (${state})`);
  return [...steps, reasonOf(reason)];
}

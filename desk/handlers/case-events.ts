import type { CaseEvent, CaseEventReport } from '../../models/desk/desk.ts';
import type { CaseCard, CustomerEntry } from '../../models/desk/desk-post.ts';
import type { JsonObject } from '../../models/json.ts';
import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import { assigneeOf, type Case } from '../cases/case.ts';
import type { Casework } from '../cases/casework.ts';
import { storeCsat } from '../cases/csat.ts';
import type { Facts } from '../cases/facts.ts';
import { reasonOf } from '../cases/staff-words.ts';
import { openedTicketOf, ordersOf, tasksOf, wishOf } from '../cases/summary.ts';
import { reportFailedChange, updateRelayStatus } from '../replies/relays.ts';
import { acceptMerge, cancelMerge, completeMerge, flagMessageAfterMerge } from '../tickets/merge-ticket.ts';
import { settleTicket } from '../tickets/ticket-status.ts';
import { markTicketContinued, ticketForEscalation, updateParticipants } from '../tickets/tickets.ts';
import { endProviderAppTakeover, startProviderAppTakeover } from './provider-app-takeover.ts';
import { endSnooze } from './snooze.ts';
import { scheduleUnclaimedReminders } from './unclaimed-reminders.ts';

/** Longest wish that quotes the customer, in characters. */
const MAX_WISH = 200;
/** Longest quote of a message with a reaction, in characters. */
const MAX_QUOTE = 80;

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type Handlers = {
  readonly [T in CaseEvent['type']]: (work: Casework, event: Of<T>, report: CaseEventReport) => void;
};

/** The case before its first step. */
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
    shownMessages: [],
    lastCustomerText: '',
    answerCount: 0,
  };
}

/** Carries out a case event on its case. */
export function handleCaseEvent(work: Casework, report: CaseEventReport): void {
  const handler = HANDLERS[report.event.type] as (
    work: Casework,
    event: CaseEvent,
    report: CaseEventReport,
  ) => void;
  handler(work, report.event, report);
}

const HANDLERS: Handlers = {
  waiting: (work, { reason, summary }, { customer, at, version }) => {
    const { facts } = work;
    const { takeOverVersion } = work.case;
    const isNew = work.case.card.wish === '';
    const orders = ordersOf(summary).map((number) => {
      const url = facts.orderLink(number);
      return { number, ...(url !== undefined && { url }) };
    });
    // A claim overtook this event: the case has an assignee, or has given the conversation back since, so nobody waits in the queue.
    const isOvertaken = version !== undefined && takeOverVersion !== undefined && version < takeOverVersion;
    const isTaken = isOvertaken || assigneeOf(work.case) !== undefined;
    if (!isTaken) {
      work.clearAssignee();
      work.change({ status: 'waiting', waitingSince: at });
    }
    work.change({ customer, route: facts.route, ping: facts.ping });
    const opened = openedTicketOf(summary);
    work.changeCard({
      customer: { ...work.case.card.customer, ...cardCustomer(customer, facts) },
      wish: opened?.subject ?? wishOf(summary) ?? lastCustomerWords(facts) ?? reasonOf(reason),
      tried: triedSteps(summary, reason),
      orders,
      waitingSince: work.case.waitingSince,
    });
    ticketForEscalation(work, opened ?? {});
    settleTicket(work);
    work.showCard(!isNew);
    if (opened !== undefined) work.post({ type: 'notice', text: `${opened.by} wrote: ${opened.text}` });
    if (facts.history.length > 0) work.post({ type: 'history', lines: [...facts.history] });
    const lastText = facts.history.filter(({ who }) => who === 'customer').at(-1)?.text ?? '';
    setLastCustomerText(work, lastText);
    if (isTaken) return;
    if (!facts.hours.open)
      work.sendCourtesy({ type: 'outside-hours', opens: facts.hours.opens, zone: facts.hours.zone });
    else if (facts.casesAhead > 0 || facts.expectedMinutes !== null) {
      work.sendCourtesy({ type: 'expected-wait', ahead: facts.casesAhead, minutes: facts.expectedMinutes });
    }
    work.clearReminders();
    scheduleUnclaimedReminders(work);
  },

  'queue-abandoned': (work) => {
    // The case was claimed or resolved after the customer left the queue: that stands.
    if (assigneeOf(work.case) !== undefined || work.case.status === 'resolved') return;
    work.clearAssignee();
    work.change({ status: 'abandoned' });
    work.clearReminders();
    work.post({ type: 'notice', text: 'The customer left the queue; the bot goes on.' });
  },

  'customer-message': (work, { id, text, files, noted }, { customer }) => {
    // An edit that arrived before its message has shown it already.
    if (work.case.shownMessages.some((entry) => entry.id === id)) return;
    if (noted !== true) setLastCustomerText(work, text, id);
    const isTurn = noted !== true && work.case.lastAuthor !== undefined;
    work.change({ customer, ...(isTurn && { lastAuthor: 'customer' }) });
    work.changeCard({ customer: { ...work.case.card.customer, ...cardCustomer(customer, work.facts) } });
    updateParticipants(work);
    showCustomerMessage(work, { id, text, files });
    if (noted === true) return;
    flagMessageAfterMerge(work);
    endSnooze(work);
  },

  'customer-message-edited': (work, { id, text }) => {
    const { shownMessages, lastCustomerMessageId } = work.case;
    const { state } = shownMessages.find((entry) => entry.id === id) ?? {};
    // A deleted message stays deleted, even if its edit arrives later.
    if (state === 'deleted') return;
    if (state === undefined || lastCustomerMessageId === id) setLastCustomerText(work, text, id);
    showCustomerMessage(work, { id, text, files: [], state: 'edited' });
    endSnooze(work);
  },

  'customer-message-deleted': (work, { id }) => {
    const { lastCustomerMessageId = id } = work.case;
    if (lastCustomerMessageId === id) setLastCustomerText(work, '');
    showCustomerMessage(work, { id, text: '', files: [], state: 'deleted' });
  },

  'bot-message': (work, { text, markdown }) =>
    work.post({ type: 'bot', text, ...(markdown && { markdown }) }),

  'provider-app-message': startProviderAppTakeover,

  'provider-app-takeover-ended': endProviderAppTakeover,

  'customer-reaction': showReaction,

  'change-failed': reportFailedChange,

  'delivery-status': updateRelayStatus,

  'csat-given': (work, { score }) => storeCsat(work, score),

  'merge-offered': (work, event) => {
    if (acceptMerge(work, event)) endSnooze(work);
  },

  'merge-accepted': completeMerge,

  'merge-declined': cancelMerge,

  'ticket-continued': markTicketContinued,

  'email-answer-requested': (work, { email, proved }) => {
    const address = email === '' ? work.facts.person.email : email;
    if (address === undefined) return;
    work.changeCard({ contact: { email: address, proved } });
    work.post({
      type: 'notice',
      text: `The customer wishes an answer by e-mail, to ${address}${proved ? '' : ' (typed, not proved)'}. What you send goes there too.`,
    });
  },
};

function setLastCustomerText(work: Casework, text: string, id?: string): void {
  const { lastCustomerMessageId: _, ...rest } = work.case;
  work.replace({ ...rest, lastCustomerText: text, ...(id !== undefined && { lastCustomerMessageId: id }) });
}

function showCustomerMessage(work: Casework, entry: CustomerEntry): void {
  const { shownMessages, card } = work.case;
  const others = shownMessages.filter(({ id }) => id !== entry.id);
  work.change({ shownMessages: [...others, { id: entry.id, state: entry.state ?? 'new' }] });
  work.post({ type: 'customer', name: card.customer.name, entries: [entry] }, entry.id);
}

function cardCustomer(customer: CaseEventReport['customer'], facts: Facts): CaseCard['customer'] {
  const { channel, level, locale = DEFAULT_LOCALE, customer: id } = customer;
  const { email } = facts.person;
  return {
    name: facts.person.name ?? customer.name ?? facts.ticket.ticketInfo?.requester ?? 'Visitor',
    channel,
    level,
    locale,
    ...(id !== undefined && { id }),
    ...(email !== undefined && { email }),
  };
}

/** The customer's text before the request for a person; the request itself if there is no earlier text. */
function lastCustomerWords({ history }: Facts): string | undefined {
  const words = history.filter(({ who }) => who === 'customer').map(({ text }) => text);
  return (words.at(-2) ?? words.at(-1))?.slice(0, MAX_WISH);
}

function triedSteps(summary: JsonObject, reason: string): string[] {
  const steps = tasksOf(summary).map(({ dialog, state, label = dialog }) => `${label} (${state})`);
  return [...steps, reasonOf(reason)];
}

/** Shows the customer's emoji reaction to a message. */
function showReaction(work: Casework, { emoji, text }: Of<'customer-reaction'>): void {
  const quoted = text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
  const notice = emoji === null ? 'The customer took a reaction back' : `The customer reacted with ${emoji}`;
  work.post({ type: 'notice', text: `${notice} on: ${quoted}` });
}

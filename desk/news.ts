import type { DeskNews, DeskReport } from '../models/desk.ts';
import type { CaseCard, CustomerEntry } from '../models/desk-post.ts';
import type { JsonObject } from '../models/json.ts';
import type { Case } from './case.ts';
import type { Casework } from './casework.ts';
import { changeRelay } from './change-relay.ts';
import type { Facts } from './facts.ts';
import { ordersOf, tasksOf } from './summary.ts';
import { reasonOf, wishOf } from './words.ts';

/** Longest wish in the customer's own words, in characters. */
const WISH = 200;

type Of<T extends DeskNews['type']> = Extract<DeskNews, { type: T }>;
type Handlers = {
  readonly [T in DeskNews['type']]: (work: Casework, news: Of<T>, report: DeskReport) => void;
};

/** A case that nothing has happened to yet. */
export function newCase(externalId: string, { customer, at }: DeskReport, facts: Facts): Case {
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
    search: '',
    waitingSince: at,
    relays: [],
    drafts: [],
    shown: [],
    lastHeard: '',
    answers: 0,
  };
}

/** What a piece of news means for its case. */
export function stepNews(work: Casework, report: DeskReport): void {
  const handler = HANDLERS[report.news.type] as (work: Casework, news: DeskNews, report: DeskReport) => void;
  handler(work, report.news, report);
}

const HANDLERS: Handlers = {
  waiting: (work, { reason, summary }, { customer, at }) => {
    const { facts } = work;
    const isNew = work.case.card.wish === '';
    const orders = ordersOf(summary).map((number) => {
      const url = facts.orderLink(number);
      return { number, ...(url !== undefined && { url }) };
    });
    work.release();
    work.change({ status: 'waiting', customer, waitingSince: at, route: facts.route });
    work.changeCard({
      customer: cardCustomer(customer, facts),
      wish: wishesOf(summary) ?? lastWords(facts) ?? reasonOf(reason),
      tried: triedOf(summary, reason),
      orders,
      waitingSince: at,
    });
    work.change({ search: searchable(work.case.card) });
    work.showCard(!isNew);
    if (facts.history.length > 0) work.post({ type: 'history', lines: [...facts.history] });
    const heard = facts.history.filter(({ who }) => who === 'customer').at(-1)?.text ?? '';
    work.change({ lastHeard: heard });
    if (!facts.hours.open) work.act({ type: 'closed', opens: facts.hours.opens, zone: facts.hours.zone });
    else if (facts.ahead > 0 || facts.expectedMinutes !== null) {
      work.act({ type: 'expected', ahead: facts.ahead, minutes: facts.expectedMinutes });
    }
    work.forgetReminders();
    work.remind('ping', facts.hours.after(facts.unclaimed.ping));
    work.remind('widen', facts.hours.after(facts.unclaimed.widen));
    work.remind('tell-customer', facts.hours.after(facts.unclaimed.tellCustomer));
  },

  left: (work) => {
    work.release();
    work.change({ status: 'left' });
    work.forgetReminders();
    work.post({ type: 'notice', text: 'The customer left the queue; the bot goes on.' });
  },

  heard: (work, { id, text, files }, { customer }) => {
    // An edit that overtook its message has shown it already.
    if (work.case.shown.some((entry) => entry.id === id)) return;
    work.change({ lastHeard: text, customer });
    work.changeCard({ customer: { ...work.case.card.customer, ...cardCustomer(customer, work.facts) } });
    show(work, { id, text, files });
    wake(work);
  },

  'heard-edit': (work, { id, text }) => {
    work.change({ lastHeard: text });
    show(work, { id, text, files: [], state: 'edited' });
  },

  'heard-deletion': (work, { id }) => show(work, { id, text: '', files: [], state: 'deleted' }),

  said: (work, { text }) => work.post({ type: 'bot', text }),

  mark: (work, { ref, id, mark, reason }) => {
    const known = work.case.relays.find((relay) => relay.ref === ref);
    const isFirst = known !== undefined && known.mark === 'pending' && mark === 'sent';
    work.change({
      relays: work.case.relays.map((relay) => {
        if (relay.ref !== ref) return relay;
        const { text, files, ...rest } = relay;
        const again =
          mark === 'failed' ? { ...(text !== undefined && { text }), ...(files && { files }) } : {};
        return { ...rest, ...again, id: id === '' ? relay.id : id, mark };
      }),
      ...(isFirst && { answers: work.case.answers + 1 }),
    });
    work.post({ type: 'mark', ref, mark, ...(reason !== undefined && { reason }) });
    const relay = work.case.relays.find((entry) => entry.ref === ref);
    if (relay?.later !== undefined && mark === 'sent') changeRelay(work, relay, relay.later);
  },

  rated: (work, { score }) => {
    if (work.case.rating !== undefined) return;
    work.change({ rating: score });
    work.post({ type: 'notice', text: `The customer rated this conversation ${score} of 5.` });
  },

  contact: (work, { email, proved }) => {
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
  const { status, putOff = 'waiting', claimedBy } = work.case;
  if (status !== 'snoozed') return;
  const { snoozedUntil: _, ...card } = work.case.card;
  work.change({ status: putOff, card });
  work.remind('wake', null);
  const ping = putOff === 'claimed' && claimedBy ? [claimedBy.id] : work.facts.ping;
  work.post({ type: 'notice', text: 'Back from being put off.', ping });
}

function show(work: Casework, entry: CustomerEntry): void {
  const { shown, card } = work.case;
  const others = shown.filter(({ id }) => id !== entry.id);
  work.change({ shown: [...others, { id: entry.id, state: entry.state ?? 'new' }] });
  work.post({ type: 'customer', name: card.customer.name, entries: [entry] }, entry.id);
}

function cardCustomer(customer: DeskReport['customer'], facts: Facts): CaseCard['customer'] {
  const { channel, level, locale = 'en', customer: id } = customer;
  const { email } = facts.person;
  return {
    name: facts.person.name ?? customer.name ?? 'Visitor',
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

function searchable({ customer, wish, orders }: CaseCard): string {
  const { name, email = '', id = '', channel } = customer;
  return [name, email, id, channel, wish, ...orders.map(({ number }) => number)].join(' ').toLowerCase();
}

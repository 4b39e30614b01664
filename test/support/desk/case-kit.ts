import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../../desk/cases/case.ts';
import { handleCaseEvent, newCase } from '../../../desk/cases/case-events.ts';
import { type CaseEffect, Casework, type Reminder } from '../../../desk/cases/casework.ts';
import type { Facts, TicketFacts } from '../../../desk/cases/facts.ts';
import { concludeMerge, concludeUnmerge } from '../../../desk/cases/merges.ts';
import { concludeClaim, handleStaffAction } from '../../../desk/cases/staff-actions.ts';
import { settleTicket } from '../../../desk/tickets/ticket-clock.ts';
import { REMINDERS } from '../../../desk/waiting/reminders.ts';
import type { Outcome } from '../../../models/conversation/command.ts';
import type {
  CaseCommand,
  CaseEvent,
  CaseEventReport,
  CustomerView,
  StaffAction,
  StaffMember,
} from '../../../models/desk/desk.ts';
import type { DeskPost } from '../../../models/desk/desk-post.ts';
import type { Ticket } from '../../../models/desk/ticket.ts';
import type { JsonObject } from '../../../models/json.ts';

/** A member of staff. */
export const ANN: StaffMember = { id: 'U-ann', name: 'Ann', role: 'agent' };
/** Another one. */
export const BEN: StaffMember = { id: 'U-ben', name: 'Ben', role: 'agent' };
/** One who may do everything. */
export const LEA: StaffMember = { id: 'U-lea', name: 'Lea', role: 'lead' };

/** The id of the tests' case. */
export const CASE_ID = 'web:shop:c1/1';

/** Who the tests' case is about. */
export const CUSTOMER: CustomerView = {
  conversation: 'web:shop:c1',
  channel: 'web',
  account: 'shop',
  externalId: 'c1',
  episode: 1,
  level: 'signed',
  customer: 'C-1',
  locale: 'en',
};

const START = new Date('2026-03-02T09:00:00Z');
const MINUTE = 60_000;

type Post<T extends DeskPost['type']> = Extract<DeskPost, { type: T }>;
type Act<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** One case with all it looks at, in memory; each step checks that the case is the same after a round trip through JSON. */
export class CaseKit {
  facts: Facts;
  value: Case | null = null;
  customer = CUSTOMER;
  /** What the last step wished for. */
  effects: readonly CaseEffect[] = [];
  /** The reminders that are set, in minutes from the kit's start. */
  readonly reminders = new Map<Reminder, number>();

  constructor(facts: Partial<Facts> = {}) {
    this.facts = {
      now: START,
      person: {},
      history: [],
      can: { edits: true, maxFile: 1000, pace: 'interactive' },
      hours: {
        open: true,
        zone: 'Europe/London',
        opens: null,
        after: (minutes, from = this.facts.now) => new Date(from.getTime() + minutes * MINUTE),
        between: (from, to) => (to.getTime() - from.getTime()) / MINUTE,
      },
      ticket: {
        fresh: '7000001',
        priority: 'normal',
        topic: 'other',
        targets: {
          low: { answer: 400, solve: 4000 },
          normal: { answer: 60, solve: 600 },
          high: { answer: 30, solve: 300 },
          urgent: { answer: 10, solve: 100 },
        },
        closeAfter: 14,
      },
      unclaimed: { ping: 3, widen: 8, tellCustomer: 15 },
      widenTo: 'lead',
      route: 'C-home',
      ping: 'staff',
      ahead: 0,
      expectedMinutes: null,
      suggestion: null,
      orderLink: () => undefined,
      reply: () => ({ type: 'unknown' }),
      ...facts,
    };
  }

  /** A case in which a customer waits. */
  static waiting(facts: Partial<Facts> = {}): CaseKit {
    const kit = new CaseKit(facts);
    kit.news({ type: 'waiting', reason: 'asked', summary: {} });
    return kit;
  }

  /** A case that a member of staff has. */
  static claimed(by: StaffMember = ANN, facts: Partial<Facts> = {}): CaseKit {
    const kit = CaseKit.waiting(facts);
    kit.claim(by);
    return kit;
  }

  get case(): Case {
    if (this.value === null) throw new Error('Nothing has happened to this case yet.');
    return this.value;
  }

  /** The ticket that the case is. */
  get ticket(): Ticket {
    const { ticket } = this.case.card;
    if (ticket === undefined) throw new Error('This case is no ticket.');
    return ticket;
  }

  /** Other facts about tickets from now on. */
  knows(ticket: Partial<TicketFacts>): this {
    this.facts = { ...this.facts, ticket: { ...this.facts.ticket, ...ticket } };
    return this;
  }

  advance(minutes: number): void {
    this.facts = { ...this.facts, now: new Date(this.facts.now.getTime() + minutes * MINUTE) };
  }

  news(event: CaseEvent): this {
    const report: CaseEventReport = { event, customer: this.customer, at: this.facts.now.toISOString() };
    this.value ??= newCase(CASE_ID, report, this.facts);
    return this.#step((work) => handleCaseEvent(work, report));
  }

  staff(act: StaffAction, by: StaffMember = ANN): this {
    return this.#step((work) => handleStaffAction(work, act, by));
  }

  due(name: Reminder): this {
    return this.#step((work) => REMINDERS[name](work));
  }

  taken(outcome: Outcome): this {
    return this.#step((work) => concludeClaim(work, outcome));
  }

  merged(done: boolean, value: JsonObject = {}): this {
    return this.#step((work) => concludeMerge(work, done, value));
  }

  unmerged(done: boolean): this {
    return this.#step((work) => concludeUnmerge(work, done));
  }

  claim(by: StaffMember = ANN): this {
    return this.staff({ type: 'claim' }, by).taken('ok');
  }

  /** A message of staff in the thread. */
  type(text: string, ref: string, by: StaffMember = ANN): this {
    return this.staff({ type: 'message-posted', ref, text, files: [] }, by);
  }

  mark(ref: string, mark: Extract<CaseEvent, { type: 'delivery-status' }>['status'], id = `id-${ref}`): this {
    return this.news({ type: 'delivery-status', ref, id, status: mark });
  }

  acts<T extends CaseCommand['type']>(type?: T): Act<T>[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'act' && (type === undefined || effect.act.type === type) ? [effect.act as Act<T>] : [],
    );
  }

  posts<T extends DeskPost['type']>(type: T): Post<T>[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'post' && effect.post.type === type ? [effect.post as Post<T>] : [],
    );
  }

  /** What was whispered, as `who: what`. */
  whispers(): string[] {
    return this.posts('private').map(({ to, text }) => `${to}: ${text}`);
  }

  /** What other cases were told, as their id and the news. */
  tells() {
    return this.effects.flatMap((effect) => (effect.type === 'tell' ? [[effect.case, effect.news]] : []));
  }

  commands() {
    return this.effects.flatMap((effect) =>
      effect.type === 'command' ? [{ name: effect.name, ...effect.args }] : [],
    );
  }

  #step(step: (work: Casework) => void): this {
    const work = new Casework(this.case, this.facts);
    step(work);
    settleTicket(work);
    const after = work.finish();
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(after)), after)) throw new Error('A case is not JSON.');
    this.value = after;
    this.effects = work.effects;
    for (const effect of work.effects) {
      if (effect.type !== 'remind') continue;
      if (effect.at === null) this.reminders.delete(effect.name);
      else this.reminders.set(effect.name, (effect.at.getTime() - START.getTime()) / MINUTE);
    }
    return this;
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../../desk/cases/case.ts';
import { type CaseEffect, Casework, type ReminderName } from '../../../desk/cases/casework.ts';
import type { Facts, TicketFacts } from '../../../desk/cases/facts.ts';
import { handleCaseEvent, newCase } from '../../../desk/handlers/case-events.ts';
import { concludeClaim } from '../../../desk/handlers/claims.ts';
import { concludeProfileMerge, concludeProfileUnmerge } from '../../../desk/handlers/profile-merges.ts';
import { REMINDER_HANDLERS } from '../../../desk/handlers/reminders.ts';
import { handleStaffAction } from '../../../desk/handlers/staff-actions.ts';
import { settleTicket } from '../../../desk/tickets/ticket-status.ts';
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
/** A second member of staff. */
export const BEN: StaffMember = { id: 'U-ben', name: 'Ben', role: 'agent' };
/** A lead, who may do everything. */
export const LEA: StaffMember = { id: 'U-lea', name: 'Lea', role: 'lead' };

/** The id of the tests' case. */
export const CASE_ID = 'web:shop:c1/1';

/** The customer of the tests' case. */
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
type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** One case with its facts, in memory. Each step checks that the case survives a round trip through JSON. */
export class CaseKit {
  facts: Facts;
  value: Case | null = null;
  customer = CUSTOMER;
  /** The effects of the last step. */
  effects: readonly CaseEffect[] = [];
  /** The reminders that are set, in minutes from the kit's start. */
  readonly reminders = new Map<ReminderName, number>();

  constructor(facts: Partial<Facts> = {}) {
    this.facts = {
      now: START,
      person: {},
      history: [],
      capabilities: { edits: true, maxFile: 1000, pace: 'interactive' },
      hours: {
        open: true,
        zone: 'Europe/London',
        opens: null,
        after: (minutes, from = this.facts.now) => new Date(from.getTime() + minutes * MINUTE),
        between: (from, to) => (to.getTime() - from.getTime()) / MINUTE,
      },
      ticket: {
        newNumber: '7000001',
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
      casesAhead: 0,
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

  /** A case with an assignee. */
  static claimed(by: StaffMember = ANN, facts: Partial<Facts> = {}): CaseKit {
    const kit = CaseKit.waiting(facts);
    kit.claim(by);
    return kit;
  }

  get case(): Case {
    if (this.value === null) throw new Error('Nothing has happened to this case yet.');
    return this.value;
  }

  /** The ticket of the case. */
  get ticket(): Ticket {
    const { ticket } = this.case.card;
    if (ticket === undefined) throw new Error('This case is no ticket.');
    return ticket;
  }

  /** Changes the facts about tickets for the next steps. */
  knows(ticket: Partial<TicketFacts>): this {
    this.facts = { ...this.facts, ticket: { ...this.facts.ticket, ...ticket } };
    return this;
  }

  advance(minutes: number): void {
    this.facts = { ...this.facts, now: new Date(this.facts.now.getTime() + minutes * MINUTE) };
  }

  /** `version`: the conversation's, as of the commit that decided the event. */
  news(event: CaseEvent, version?: number): this {
    const report: CaseEventReport = {
      event,
      customer: this.customer,
      at: this.facts.now.toISOString(),
      ...(version !== undefined && { version }),
    };
    this.value ??= newCase(CASE_ID, report, this.facts);
    return this.#step((work) => handleCaseEvent(work, report));
  }

  staff(action: StaffAction, by: StaffMember = ANN): this {
    return this.#step((work) => handleStaffAction(work, action, by));
  }

  due(name: ReminderName): this {
    return this.#step((work) => REMINDER_HANDLERS[name](work));
  }

  taken(outcome: Outcome, value: JsonObject = {}): this {
    return this.#step((work) => concludeClaim(work, outcome, value));
  }

  merged(done: boolean, value: JsonObject = {}): this {
    return this.#step((work) => concludeProfileMerge(work, done, value));
  }

  unmerged(done: boolean): this {
    return this.#step((work) => concludeProfileUnmerge(work, done));
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

  caseCommands<T extends CaseCommand['type']>(type?: T): Command<T>[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'case-command' && (type === undefined || effect.command.type === type)
        ? [effect.command as Command<T>]
        : [],
    );
  }

  posts<T extends DeskPost['type']>(type: T): Post<T>[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'post' && effect.post.type === type ? [effect.post as Post<T>] : [],
    );
  }

  /** The private texts, as `member: text`. */
  privateTexts(): string[] {
    return this.posts('private').map(({ to, text }) => `${to}: ${text}`);
  }

  /** The events for other cases, as `[case, event]`. */
  caseEvents() {
    return this.effects.flatMap((effect) =>
      effect.type === 'case-event' ? [[effect.case, effect.event]] : [],
    );
  }

  commands() {
    return this.effects.flatMap((effect) =>
      effect.type === 'desk-command' ? [{ name: effect.name, ...effect.args }] : [],
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
      if (effect.type !== 'reminder') continue;
      if (effect.at === null) this.reminders.delete(effect.name);
      else this.reminders.set(effect.name, (effect.at.getTime() - START.getTime()) / MINUTE);
    }
    return this;
  }
}

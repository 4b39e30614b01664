import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { COMMAND_RESULT, type CommandResult } from '../models/conversation/command.ts';
import {
  CASE_COMMAND,
  CASE_EVENT,
  type CaseCommandEnvelope,
  type CaseEventReport,
  DESK_ACCOUNT,
  DESK_CHANNEL,
  REMINDER,
  STAFF_ACTION,
  type StaffAction,
} from '../models/desk/desk.ts';
import type { DeskChannelData, DeskPost } from '../models/desk/desk-post.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { Json, JsonObject } from '../models/json.ts';
import { TURN, type Turn } from '../models/turn.ts';
import type { Case } from './cases/case.ts';
import { handleCaseEvent, newCase } from './cases/case-events.ts';
import { type CaseEffect, Casework, REMINDER_NAMES } from './cases/casework.ts';
import type { Facts } from './cases/facts.ts';
import { concludeMerge, concludeUnmerge } from './cases/merges.ts';
import { concludeClaim, handleStaffAction } from './cases/staff-actions.ts';
import { beginOutside } from './tickets/begin-outside.ts';
import { settleTicket } from './tickets/ticket-clock.ts';
import { concludeBegun } from './tickets/tickets.ts';
import { REMINDERS } from './waiting/reminders.ts';

/** What a case needs to know before it is worked on. */
export interface FactsWanted {
  readonly customer: CaseEventReport['customer'];
  /** ISO instant from which the customer waits. */
  readonly since: string;
  readonly summary: JsonObject;
  readonly reason: string;
  /** Staff were just called. */
  readonly called: boolean;
  /** The question for which an answer is wanted. */
  readonly question?: string;
  /** A new ticket's number is wanted, or the ticket of one that was named. */
  readonly ticket?: 'fresh' | { readonly named: string };
}

/** Where the desk reads. */
export interface DeskPorts {
  facts(wanted: FactsWanted, now: Date): Promise<Facts>;
}

const reminder = z.object({ name: z.enum(REMINDER_NAMES) });

/** The staff's side of the path: one case a conversation, worked on by news, by staff, by the clock. */
export class DeskBot {
  readonly #ports: DeskPorts;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  /** Works on a case, if an event of the path or of staff is what came. */
  async run(context: TurnContext): Promise<void> {
    if (context.activity.type === 'event') await this.#work(context, turnOf(context));
  }

  async #work(context: TurnContext, turn: Turn): Promise<void> {
    const { name, value } = context.activity;
    const known = turn.conversation.memory as Case | null;
    const { internal } = turn;
    if (internal && name === CASE_EVENT) await this.#news(context, turn, known, value as CaseEventReport);
    else if (known === null) await beginOutside(context, turn);
    else if (internal && name === REMINDER) {
      const due = reminder.parse(value);
      await this.#run(context, turn, known, {}, (work) => REMINDERS[due.name](work));
    } else if (internal && name === COMMAND_RESULT) {
      await this.#conclude(context, turn, known, value as CommandResult);
    } else if (!internal && name === STAFF_ACTION)
      await this.#staff(context, turn, known, value as StaffAction);
  }

  async #news(context: TurnContext, turn: Turn, known: Case | null, report: CaseEventReport): Promise<void> {
    const { event, customer, at } = report;
    const called = event.type === 'waiting' || (event.type === 'provider-app-message' && known === null);
    if (known === null && !called) return;
    const { summary, reason } = event.type === 'waiting' ? event : { summary: {}, reason: '' };
    const facts = await this.#ports.facts({ customer, since: at, summary, reason, called }, turn.now);
    const before = known ?? newCase(turn.conversation.externalId, report, facts);
    const work = new Casework(before, facts);
    handleCaseEvent(work, report);
    await this.#carry(context, turn, work);
  }

  async #staff(context: TurnContext, turn: Turn, known: Case, act: StaffAction): Promise<void> {
    const { role, name = '' } = turn.sender;
    const id = context.activity.from.id;
    await this.#run(context, turn, known, lookups(act, known), (work) => {
      if (role !== undefined) handleStaffAction(work, act, { id, name, role });
      // What others type in a thread is theirs; a button they press asks for an answer.
      else if (!TYPING.has(act.type))
        work.notifyPrivately({ id }, 'Only members of the support group may do that.');
    });
  }

  async #conclude(context: TurnContext, turn: Turn, known: Case, result: CommandResult): Promise<void> {
    const { name, outcome, value } = result;
    await this.#run(context, turn, known, {}, (work) => {
      if (name === 'take-over') concludeClaim(work, outcome);
      else if (name === 'merge-profiles') concludeMerge(work, outcome === 'ok', value);
      else if (name === 'unmerge-profiles') concludeUnmerge(work, outcome === 'ok');
      else if (name === 'start-ticket') concludeBegun(work, outcome === 'ok', value);
      else if (name === 'merge-threads') return;
      else if (outcome !== 'ok') work.post({ type: 'notice', text: 'The e-mail could not be sent.' });
    });
  }

  async #run(
    context: TurnContext,
    turn: Turn,
    known: Case,
    wanted: Pick<FactsWanted, 'question' | 'ticket'>,
    step: (work: Casework) => void,
  ): Promise<void> {
    const { customer, waitingSince: since } = known;
    const facts = await this.#ports.facts(
      { customer, since, summary: {}, reason: '', called: false, ...wanted },
      turn.now,
    );
    const work = new Casework(known, facts);
    step(work);
    await this.#carry(context, turn, work);
  }

  async #carry(context: TurnContext, turn: Turn, work: Casework): Promise<void> {
    settleTicket(work);
    const after = work.finish();
    for (const effect of work.effects) await carry(context, turn, after, effect);
    turn.saveMemory(after as unknown as Json);
  }
}

/** What has to be looked up for an act of staff. */
function lookups(act: StaffAction, known: Case): Pick<FactsWanted, 'question' | 'ticket'> {
  if (act.type === 'suggest') return { question: known.lastCustomerText };
  if (act.type === 'ticket') return { ticket: 'fresh' };
  return act.type === 'merge-ticket' ? { ticket: { named: act.into } } : {};
}

/** What is no request to the desk but talk in a thread. */
const TYPING: ReadonlySet<StaffAction['type']> = new Set([
  'message-posted',
  'message-edited',
  'message-deleted',
]);

async function carry(context: TurnContext, turn: Turn, value: Case, effect: CaseEffect): Promise<void> {
  if (effect.type === 'post') {
    const { post, key } = effect;
    const channelData: DeskChannelData = { post, route: value.route, ...(key !== undefined && { key }) };
    await context.sendActivity({ type: 'message', text: inShort(post), channelData });
  } else if (effect.type === 'act') {
    const { channel, account, externalId, place } = value.customer;
    const order: CaseCommandEnvelope = { command: effect.act, case: turn.conversation.externalId };
    if (effect.to !== undefined) turn.forward(effect.to, CASE_COMMAND, order);
    else turn.forward({ channel, account, externalId }, CASE_COMMAND, order, place);
  } else if (effect.type === 'tell') {
    const report: CaseEventReport = {
      event: effect.news,
      customer: effect.customer,
      at: turn.now.toISOString(),
    };
    turn.forward(
      { channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: effect.case },
      CASE_EVENT,
      report,
    );
  } else if (effect.type === 'remind') turn.scheduleReminder(effect.name, effect.at);
  else {
    const key = effect.args['key'] ?? turn.newId();
    turn.command({ name: effect.name, args: effect.args, key: `desk:${key}` });
  }
}

/** What the log keeps of a post. */
function inShort(post: DeskPost): string {
  return 'text' in post && post.text !== '' ? post.text : post.type;
}

function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (turn === undefined) throw new OnevoiceError('NO_TURN');
  return turn;
}

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
import type { Json } from '../models/json.ts';
import { TURN, type Turn } from '../models/turn.ts';
import type { Case } from './cases/case.ts';
import { type CaseEffect, Casework, REMINDER_NAMES } from './cases/casework.ts';
import type { FactsPort, FactsQuery } from './cases/facts.ts';
import { handleCaseEvent, newCase } from './handlers/case-events.ts';
import { concludeClaim } from './handlers/claims.ts';
import { concludeProfileMerge, concludeProfileUnmerge } from './handlers/profile-merges.ts';
import { REMINDER_HANDLERS } from './handlers/reminders.ts';
import { handleStaffAction } from './handlers/staff-actions.ts';
import { createTicketOutsideCase } from './tickets/create-outside-case.ts';
import { settleTicket } from './tickets/ticket-status.ts';
import { concludeTicketStart } from './tickets/tickets.ts';

const reminder = z.object({ name: z.enum(REMINDER_NAMES) });

/**
 * The bot of the desk channel, on which every case is a conversation. One turn handles one event of a case: a case event of the customer's
 * conversation, an action of staff, a due reminder or the result of a desk command. It reads the facts, runs the pure step and hands the
 * effects to the turn.
 */
export class DeskBot {
  readonly #facts: FactsPort;

  constructor(facts: FactsPort) {
    this.#facts = facts;
  }

  /** Runs one turn. Activities that are no events are ignored. */
  async run(context: TurnContext): Promise<void> {
    if (context.activity.type === 'event') await this.#dispatch(context, turnOf(context));
  }

  async #dispatch(context: TurnContext, turn: Turn): Promise<void> {
    const { name, value } = context.activity;
    const known = turn.conversation.memory as Case | null;
    const { internal } = turn;
    if (internal && name === CASE_EVENT)
      await this.#handleEvent(context, turn, known, value as CaseEventReport);
    else if (known === null) await createTicketOutsideCase(context, turn);
    else if (internal && name === REMINDER) {
      const due = reminder.parse(value);
      await this.#step(context, turn, known, {}, (work) => REMINDER_HANDLERS[due.name](work));
    } else if (internal && name === COMMAND_RESULT) {
      await this.#handleResult(context, turn, known, value as CommandResult);
    } else if (!internal && name === STAFF_ACTION)
      await this.#handleAction(context, turn, known, value as StaffAction);
  }

  async #handleEvent(
    context: TurnContext,
    turn: Turn,
    known: Case | null,
    report: CaseEventReport,
  ): Promise<void> {
    const { event, customer, at } = report;
    const escalated = event.type === 'waiting' || (event.type === 'provider-app-message' && known === null);
    if (known === null && !escalated) return;
    const { summary, reason } = event.type === 'waiting' ? event : { summary: {}, reason: '' };
    const facts = await this.#facts.facts({ customer, since: at, summary, reason, escalated }, turn.now);
    const before = known ?? newCase(turn.conversation.externalId, report, facts);
    const work = new Casework(before, facts);
    handleCaseEvent(work, report);
    await this.#finish(context, turn, work);
  }

  async #handleAction(context: TurnContext, turn: Turn, known: Case, action: StaffAction): Promise<void> {
    const { role, name = '' } = turn.sender;
    const id = context.activity.from.id;
    await this.#step(context, turn, known, lookupsFor(action, known), (work) => {
      if (role !== undefined) handleStaffAction(work, action, { id, name, role });
      // Messages of other people in a thread are ignored; a pressed button gets an answer.
      else if (!THREAD_MESSAGES.has(action.type))
        work.notifyPrivately({ id }, 'Only members of the support group may do that.');
    });
  }

  async #handleResult(context: TurnContext, turn: Turn, known: Case, result: CommandResult): Promise<void> {
    const { name, outcome, value } = result;
    await this.#step(context, turn, known, {}, (work) => {
      if (name === 'claim-conversation') concludeClaim(work, outcome, value);
      else if (name === 'merge-profiles') concludeProfileMerge(work, outcome === 'ok', value);
      else if (name === 'unmerge-profiles') concludeProfileUnmerge(work, outcome === 'ok');
      else if (name === 'start-ticket') concludeTicketStart(work, outcome === 'ok', value);
      else if (name === 'merge-threads') return;
      else if (outcome !== 'ok') work.post({ type: 'notice', text: 'The e-mail could not be sent.' });
    });
  }

  async #step(
    context: TurnContext,
    turn: Turn,
    known: Case,
    query: Pick<FactsQuery, 'question' | 'ticket'>,
    step: (work: Casework) => void,
  ): Promise<void> {
    const { customer, waitingSince: since } = known;
    const facts = await this.#facts.facts(
      { customer, since, summary: {}, reason: '', escalated: false, ...query },
      turn.now,
    );
    const work = new Casework(known, facts);
    step(work);
    await this.#finish(context, turn, work);
  }

  async #finish(context: TurnContext, turn: Turn, work: Casework): Promise<void> {
    settleTicket(work);
    const after = work.finish();
    for (const effect of work.effects) await applyEffect(context, turn, after, effect);
    turn.saveMemory(after as unknown as Json);
  }
}

/** The facts that an action of staff needs beside the usual ones. */
function lookupsFor(action: StaffAction, known: Case): Pick<FactsQuery, 'question' | 'ticket'> {
  if (action.type === 'suggest') return { question: known.lastCustomerText };
  if (action.type === 'ticket') return { ticket: 'new-number' };
  return action.type === 'merge-ticket' ? { ticket: { named: action.into } } : {};
}

/** Actions that are messages in a thread and no pressed button. */
const THREAD_MESSAGES: ReadonlySet<StaffAction['type']> = new Set([
  'message-posted',
  'message-edited',
  'message-deleted',
]);

async function applyEffect(context: TurnContext, turn: Turn, value: Case, effect: CaseEffect): Promise<void> {
  if (effect.type === 'post') {
    const { post, key } = effect;
    const channelData: DeskChannelData = { post, route: value.route, ...(key !== undefined && { key }) };
    await context.sendActivity({ type: 'message', text: logText(post), channelData });
  } else if (effect.type === 'case-command') {
    const { channel, account, externalId, place } = value.customer;
    const envelope: CaseCommandEnvelope = { command: effect.command, case: turn.conversation.externalId };
    if (effect.to !== undefined) turn.forward(effect.to, CASE_COMMAND, envelope);
    else {
      const own = { ...envelope, claims: value.claims ?? 0 };
      turn.forward({ channel, account, externalId }, CASE_COMMAND, own, place);
    }
  } else if (effect.type === 'case-event') {
    const report: CaseEventReport = {
      event: effect.event,
      customer: effect.customer,
      at: turn.now.toISOString(),
    };
    turn.forward(
      { channel: DESK_CHANNEL, account: DESK_ACCOUNT, externalId: effect.case },
      CASE_EVENT,
      report,
    );
  } else if (effect.type === 'reminder') turn.scheduleReminder(effect.name, effect.at);
  else {
    const key = effect.args['key'] ?? turn.newId();
    turn.command({ name: effect.name, args: effect.args, key: `desk:${key}` });
  }
}

/** The text of a post in the message log; the type of the post where it has no text. */
function logText(post: DeskPost): string {
  return 'text' in post && post.text !== '' ? post.text : post.type;
}

function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn>(TURN);
  if (turn === undefined) throw new OnevoiceError('NO_TURN');
  return turn;
}

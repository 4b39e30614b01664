import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { COMMAND_RESULT, type CommandResult } from '../../models/conversation/command.ts';
import {
  CASE_COMMAND,
  type CaseCommandEnvelope,
  STAFF_ACTION,
  type StaffAction,
} from '../../models/desk/desk.ts';
import type { DeskChannelData } from '../../models/desk/desk-post.ts';
import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import type { Turn } from '../../models/turn.ts';
import { NO_ADDRESS, NOT_STARTED, startedTicketOf, startTicketArgs } from './tickets.ts';

/** The member of staff who asked, from the conversation reference of the action. */
const place = z.object({ asked: z.string() });

/** Starts a ticket outside of any case, such as from a message of a colleague. The result goes privately to the member of staff who asked. */
export async function createTicketOutsideCase(context: TurnContext, turn: Turn): Promise<void> {
  const { name, value, from } = context.activity;
  const notify = async (to: string, text: string) => {
    const channelData: DeskChannelData = { post: { type: 'private', to, text }, route: '' };
    await context.sendActivity({ type: 'message', text, channelData });
  };
  if (!turn.internal && name === STAFF_ACTION)
    await requestTicket(turn, value as StaffAction, from.id, notify);
  else if (turn.internal && name === COMMAND_RESULT) {
    const asked = place.safeParse(context.activity.conversation).data?.asked;
    await concludeTicket(turn, value as CommandResult, async (text) => {
      if (asked !== undefined) await notify(asked, text);
    });
  }
}

type NotifyPrivately = (to: string, text: string) => Promise<void>;

async function requestTicket(
  turn: Turn,
  action: StaffAction,
  id: string,
  notify: NotifyPrivately,
): Promise<void> {
  const { role, name = '' } = turn.sender;
  if (action.type !== 'create-ticket') return;
  if (role === undefined) return await notify(id, 'Only members of the support group may do that.');
  const args = startTicketArgs(action, name, DEFAULT_LOCALE);
  if (args === undefined) await notify(id, NO_ADDRESS);
  else turn.command({ name: 'start-ticket', args, key: `desk:${turn.newId()}` });
}

async function concludeTicket(
  turn: Turn,
  { outcome, value }: CommandResult,
  notify: (text: string) => Promise<void>,
): Promise<void> {
  const started = outcome === 'ok' ? startedTicketOf(value) : undefined;
  if (started === undefined) return await notify(NOT_STARTED);
  const { number, subject } = started.ticket;
  const envelope: CaseCommandEnvelope = {
    command: { type: 'ticket-opened', ticket: started.ticket },
    case: turn.conversation.externalId,
  };
  turn.forward(started.conversation, CASE_COMMAND, envelope);
  await notify(`Ticket #${number} is open: ${subject}`);
}

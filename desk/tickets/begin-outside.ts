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
import { argsOf, begunOf, NO_ADDRESS, NOT_BEGUN } from './tickets.ts';

/** Who asked, as it stands in the place of what they did. */
const place = z.object({ asked: z.string() });

/** Begins a ticket outside of any case (from a message of a colleague, say); only whoever asked for it hears what became of it. */
export async function beginOutside(context: TurnContext, turn: Turn): Promise<void> {
  const { name, value, from } = context.activity;
  const whisper = async (to: string, text: string) => {
    const channelData: DeskChannelData = { post: { type: 'private', to, text }, route: '' };
    await context.sendActivity({ type: 'message', text, channelData });
  };
  if (!turn.internal && name === STAFF_ACTION) await ask(turn, value as StaffAction, from.id, whisper);
  else if (turn.internal && name === COMMAND_RESULT) {
    const asked = place.safeParse(context.activity.conversation).data?.asked;
    await conclude(turn, value as CommandResult, async (text) => {
      if (asked !== undefined) await whisper(asked, text);
    });
  }
}

type Whisper = (to: string, text: string) => Promise<void>;

async function ask(turn: Turn, act: StaffAction, id: string, whisper: Whisper): Promise<void> {
  const { role, name = '' } = turn.sender;
  if (act.type !== 'create-ticket') return;
  if (role === undefined) return await whisper(id, 'Only members of the support group may do that.');
  const args = argsOf(act, name, DEFAULT_LOCALE);
  if (args === undefined) await whisper(id, NO_ADDRESS);
  else turn.command({ name: 'start-ticket', args, key: `desk:${turn.newId()}` });
}

async function conclude(
  turn: Turn,
  { outcome, value }: CommandResult,
  whisper: (text: string) => Promise<void>,
): Promise<void> {
  const begun = outcome === 'ok' ? begunOf(value) : undefined;
  if (begun === undefined) return await whisper(NOT_BEGUN);
  const { number, subject } = begun.ticket;
  const order: CaseCommandEnvelope = {
    command: { type: 'ticket-opened', ticket: begun.ticket },
    case: turn.conversation.externalId,
  };
  turn.forward(begun.conversation, CASE_COMMAND, order);
  await whisper(`Ticket #${number} is open: ${subject}`);
}

import { ActivityTypes } from 'botbuilder';
import type { Line } from '../../dialogs/machine/effects.ts';
import type { Event } from '../../dialogs/machine/events.ts';
import { speaker } from '../../dialogs/machine/speaker.ts';
import { nextEpisode } from '../../dialogs/machine/stack.ts';
import type { en } from '../../dialogs/shared/texts.en.ts';
import type { CaseCommand, CaseCommandEnvelope } from '../../models/desk/desk.ts';
import { attachmentsOf } from '../../models/files/file-ref.ts';
import type { Turn } from '../../models/turn.ts';
import { type Memory, memoryToJson, scopeOf } from '../memory.ts';
import type { MessageActions } from '../message-actions.ts';

const { line } = speaker<typeof en>();

/** What a command of a case works with. */
export interface CaseCommandContext {
  readonly turn: Turn;
  readonly messages: MessageActions;
  readonly memory: Memory;
  /** The channel replies by e-mail, so that the bot need not offer it. */
  readonly repliesByEmail: boolean;
  /** Sends a text of the bot in a language. */
  sendLine(words: Line, locale: string): Promise<unknown>;
  /** The memory with the customer in the queue. */
  withQueue(memory: Memory): Memory;
  /** Steps the dialogs of a memory by an event; the turn stores the result. */
  stepDialogs(event: Event, memory: Memory): Promise<void>;
}

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** One handler a command; `caseId` is the case that sent it. */
type Handlers = {
  readonly [T in CaseCommand['type']]: (
    context: CaseCommandContext,
    command: Of<T>,
    caseId: string,
  ) => Promise<unknown> | undefined;
};

const COMMANDS: Handlers = {
  claimed,
  message,
  edit: ({ turn, messages }, { ref, id, text }, caseId) => {
    turn.reportDelivery({ case: caseId, ref, change: 'edit' });
    return messages.edit(id, text);
  },
  delete: ({ turn, messages }, { ref, id }, caseId) => {
    turn.reportDelivery({ case: caseId, ref, change: 'deletion' });
    return messages.delete(id);
  },
  'outside-hours': (context, { opens, zone }) =>
    notifyWaiting(context, { type: 'staff-closed', opens, zone }),
  delayed,
  'expected-wait': (context, { ahead, minutes }) =>
    notifyWaiting(context, { type: 'staff-expected', ahead, minutes }),
  resolved,
  'back-to-bot': backToBot,
  block: async ({ turn }, { blocked }) => turn.setBlocked(blocked),
  'ticket-created': ticketCreated,
  'ticket-opened': ticketOpened,
  'ticket-merged': ticketMerged,
};

/** Performs a case's command on its customer's conversation. */
export async function performCaseCommand(
  { command, case: caseId }: CaseCommandEnvelope,
  context: CaseCommandContext,
): Promise<void> {
  const perform = COMMANDS[command.type] as (
    context: CaseCommandContext,
    command: CaseCommand,
    caseId: string,
  ) => Promise<unknown> | undefined;
  await perform(context, command, caseId);
}

/** Said only while it is true: staff may have given the conversation back in the meantime. */
async function claimed(
  { turn, sendLine, memory }: CaseCommandContext,
  { staff }: Of<'claimed'>,
): Promise<void> {
  if (turn.conversation.owner !== 'human') return;
  await sendLine(line('staff-joined', { staff }), memory.stack.locale);
}

/** Relays a staff message as it is, but only while staff have the conversation; otherwise the case learns that it failed. */
async function message(
  { turn, messages }: CaseCommandContext,
  { ref, staff, text, files }: Of<'message'>,
  caseId: string,
): Promise<void> {
  if (turn.conversation.owner !== 'human') {
    turn.notifyCase(
      { type: 'delivery-status', ref, id: '', status: 'failed', reason: 'not-claimed' },
      caseId,
    );
    return;
  }
  turn.reportDelivery({ case: caseId, ref });
  await messages.send({
    type: ActivityTypes.Message,
    text,
    ...(files.length > 0 && { attachments: attachmentsOf(files) }),
    channelData: { staff },
  });
}

/** Announces the ticket number unless the bot has the conversation again. */
async function ticketCreated(
  { turn, sendLine, memory }: CaseCommandContext,
  { number }: Of<'ticket-created'>,
): Promise<void> {
  if (turn.conversation.owner === 'bot') return;
  await sendLine(line('ticket-numbered', { number }), memory.stack.locale);
}

/** A conversation that staff open: the customer gets its subject and waits for staff from the start. */
async function ticketOpened(
  { turn, sendLine, memory, withQueue }: CaseCommandContext,
  { ticket }: Of<'ticket-opened'>,
): Promise<void> {
  const { number, subject, locale } = ticket;
  turn.setLocale(locale);
  await sendLine(line('ticket-opened', { number, subject }), locale);
  turn.transfer('queue', 'ticket', { opened: { ...ticket } });
  turn.saveMemory(memoryToJson(withQueue({ ...memory, stack: { ...memory.stack, locale } })));
}

/** Ends the episode without a CSAT question, since the other ticket goes on. */
async function ticketMerged(
  { turn, sendLine, memory }: CaseCommandContext,
  { number, channel }: Of<'ticket-merged'>,
): Promise<void> {
  const { owner, episode } = turn.conversation;
  if (owner === 'bot') return;
  turn.transfer('bot', 'merged', {});
  turn.endEpisode();
  await sendLine(line('ticket-merged', { number, channel }), memory.stack.locale);
  const { frames } = memory.stack;
  // The queue ends here, but the dialog of a command under way stays for its result.
  const underWay = frames.slice(0, frames.findLastIndex(({ pendingKey }) => pendingKey !== undefined) + 1);
  const stack = nextEpisode({ ...memory.stack, frames: underWay }, scopeOf(turn, episode.number + 1));
  turn.saveMemory(memoryToJson({ stack, offers: [] }));
}

/** A customer who gets replies by e-mail is not offered an answer by e-mail. */
async function delayed(context: CaseCommandContext): Promise<void> {
  const { sendLine, memory, repliesByEmail } = context;
  if (!repliesByEmail) await notifyWaiting(context, { type: 'staff-delayed' });
  else if (knowsOfQueue(context)) await sendLine(line('desk-delayed-mail', {}), memory.stack.locale);
}

async function notifyWaiting(context: CaseCommandContext, event: Event): Promise<void> {
  if (knowsOfQueue(context)) await context.stepDialogs(event, context.memory);
}

/** Whether the customer is in the queue and was informed of it. */
function knowsOfQueue({ turn, memory }: CaseCommandContext): boolean {
  return turn.conversation.owner === 'queue' && memory.queuedSilently !== true;
}

/** Ends the episode, unless the bot has the conversation again and a new dialog is under way. */
async function resolved(
  { turn, memory, stepDialogs }: CaseCommandContext,
  command: Of<'resolved'>,
): Promise<void> {
  const { owner, episode } = turn.conversation;
  if (owner === 'bot' && memory.stack.frames.length > 0) return;
  turn.transfer('bot', 'resolved', {});
  turn.endEpisode();
  const stack = nextEpisode(memory.stack, scopeOf(turn, episode.number + 1));
  const rate = memory.ratingAskedFor === command.case ? null : command.case;
  await stepDialogs({ type: 'staff-resolved', rate }, { stack, offers: [], ratingAskedFor: command.case });
}

/** Stores the handback in the memory: what the bot said about the queue before it no longer holds. */
async function backToBot(
  { turn, memory, stepDialogs }: CaseCommandContext,
  { staff, summary }: Of<'back-to-bot'>,
): Promise<void> {
  if (turn.conversation.owner === 'bot') return;
  turn.transfer('bot', 'back-to-bot', {});
  const lastHandback = { by: staff, at: turn.now.toISOString(), summary };
  await stepDialogs({ type: 'back-to-bot' }, { ...memory, lastHandback });
}

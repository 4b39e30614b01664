import { ActivityTypes } from 'botbuilder';
import { type Line, line } from '../../dialogs/kernel/effects.ts';
import type { Event } from '../../dialogs/kernel/events.ts';
import { nextEpisode } from '../../dialogs/kernel/stack.ts';
import type { CaseCommand, CaseCommandEnvelope } from '../../models/desk/desk.ts';
import { attachmentsOf } from '../../models/files/file-ref.ts';
import type { Turn } from '../../models/turn.ts';
import { type Memory, scopeOf, toJson } from '../memory.ts';
import { reply } from '../reply.ts';
import type { Voice } from '../voice.ts';

/** What an act of staff works with. */
export interface Stage {
  readonly turn: Turn;
  readonly voice: Voice;
  readonly memory: Memory;
  /** The customer is answered by e-mail anyway. */
  readonly byMail: boolean;
  /** A memory in which the customer waits for a person. */
  queued(memory: Memory): Memory;
  /** Lets an event happen to the dialogs, as they stand in a memory that the turn then keeps. */
  happen(event: Event, memory: Memory): Promise<void>;
}

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** `of` is the case that acts. */
type Handlers = {
  readonly [T in CaseCommand['type']]: (
    stage: Stage,
    command: Of<T>,
    of: string,
  ) => Promise<unknown> | undefined;
};

const COMMANDS: Handlers = {
  claimed,
  message,
  edit: ({ turn, voice }, { ref, id, text }, of) => {
    turn.reportDelivery({ case: of, ref, change: 'edit' });
    return voice.change(id, text);
  },
  deletion: ({ turn, voice }, { ref, id }, of) => {
    turn.reportDelivery({ case: of, ref, change: 'deletion' });
    return voice.takeBack(id);
  },
  'outside-hours': (stage, { opens, zone }) => tellWaiting(stage, { type: 'staff-closed', opens, zone }),
  delayed,
  'expected-wait': (stage, { ahead, minutes }) =>
    tellWaiting(stage, { type: 'staff-expected', ahead, minutes }),
  resolved,
  'back-to-bot': backToBot,
  block: async ({ turn }, { blocked }) => turn.setBlocked(blocked),
  'ticket-created': ticketCreated,
  'ticket-opened': ticketOpened,
  'ticket-merged': ticketMerged,
};

/** Does to a customer's conversation what its case orders. */
export async function performCaseCommand(
  { command, case: of }: CaseCommandEnvelope,
  stage: Stage,
): Promise<void> {
  const perform = COMMANDS[command.type] as (
    stage: Stage,
    command: CaseCommand,
    of: string,
  ) => Promise<unknown> | undefined;
  await perform(stage, command, of);
}

/** Said only while it is true: whoever has come may have given the conversation back by now. */
async function claimed({ turn, voice, memory }: Stage, { staff }: Of<'claimed'>): Promise<void> {
  if (turn.conversation.owner !== 'human') return;
  await voice.say(spoken(line('staff-joined', { staff }), memory.stack.locale));
}

/** Relays staff's words as they are, but never into a conversation that nobody of them has. */
async function message(
  { turn, voice }: Stage,
  { ref, staff, text, files }: Of<'message'>,
  of: string,
): Promise<void> {
  if (turn.conversation.owner !== 'human') {
    turn.notifyCase({ type: 'delivery-status', ref, id: '', status: 'failed', reason: 'not-claimed' }, of);
    return;
  }
  turn.reportDelivery({ case: of, ref });
  await voice.say({
    type: ActivityTypes.Message,
    text,
    ...(files.length > 0 && { attachments: attachmentsOf(files) }),
    channelData: { staff },
  });
}

/** Said while staff are at it: a conversation that is over gets no number. */
async function ticketCreated(
  { turn, voice, memory }: Stage,
  { number }: Of<'ticket-created'>,
): Promise<void> {
  if (turn.conversation.owner === 'bot') return;
  await voice.say(spoken(line('ticket-numbered', { number }), memory.stack.locale));
}

/** A conversation that staff begin: the customer hears what for, and waits for staff from the start. */
async function ticketOpened(
  { turn, voice, memory, queued }: Stage,
  { ticket }: Of<'ticket-opened'>,
): Promise<void> {
  const { number, subject, locale } = ticket;
  turn.setLocale(locale);
  await voice.say(spoken(line('ticket-opened', { number, subject }), locale));
  turn.transfer('queue', 'ticket', { opened: { ...ticket } });
  turn.saveMemory(toJson(queued({ ...memory, stack: { ...memory.stack, locale } })));
}

/** Ends the episode without asking how it was: the matter goes on elsewhere. */
async function ticketMerged(
  { turn, voice, memory }: Stage,
  { number, channel }: Of<'ticket-merged'>,
): Promise<void> {
  const { owner, episode } = turn.conversation;
  if (owner === 'bot') return;
  turn.transfer('bot', 'merged', {});
  turn.endEpisode();
  await voice.say(spoken(line('ticket-merged', { number, channel }), memory.stack.locale));
  const { frames } = memory.stack;
  // Nobody waits here any more, but the result of a command under way is still to be told.
  const underWay = frames.slice(0, frames.findLastIndex(({ waits }) => waits !== undefined) + 1);
  const stack = nextEpisode({ ...memory.stack, frames: underWay }, scopeOf(turn, episode.number + 1));
  turn.saveMemory(toJson({ stack, offers: [] }));
}

function spoken(words: Line, locale: string) {
  return reply({ type: 'say', ...words }, locale).activity;
}

/** Whoever writes by e-mail is offered no answer by e-mail. */
async function delayed(stage: Stage): Promise<void> {
  const { voice, memory, byMail } = stage;
  if (!byMail) await tellWaiting(stage, { type: 'staff-delayed' });
  else if (isTold(stage)) await voice.say(spoken(line('desk-delayed-mail', {}), memory.stack.locale));
}

async function tellWaiting(stage: Stage, event: Event): Promise<void> {
  if (isTold(stage)) await stage.happen(event, stage.memory);
}

/** Whether somebody waits who was told that they do. */
function isTold({ turn, memory }: Stage): boolean {
  return turn.conversation.owner === 'queue' && memory.queuedSilently !== true;
}

/** Ends the episode, unless the bot has the conversation already and is in the middle of something new. */
async function resolved({ turn, memory, happen }: Stage, command: Of<'resolved'>): Promise<void> {
  const { owner, episode } = turn.conversation;
  if (owner === 'bot' && memory.stack.frames.length > 0) return;
  turn.transfer('bot', 'resolved', {});
  turn.endEpisode();
  const stack = nextEpisode(memory.stack, scopeOf(turn, episode.number + 1));
  const rate = memory.rated === command.case ? null : command.case;
  await happen({ type: 'staff-resolved', rate }, { stack, offers: [], rated: command.case });
}

/** The mark in the memory says that what was said before it about waiting for a person is over. */
async function backToBot(
  { turn, memory, happen }: Stage,
  { staff, summary }: Of<'back-to-bot'>,
): Promise<void> {
  if (turn.conversation.owner === 'bot') return;
  turn.transfer('bot', 'back-to-bot', {});
  const lastHandback = { by: staff, at: turn.now.toISOString(), summary };
  await happen({ type: 'back-to-bot' }, { ...memory, lastHandback });
}

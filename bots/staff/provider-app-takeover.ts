import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type {
  CaseCommand,
  CaseCommandEnvelope,
  FileRef,
  ProviderAppTakeover,
} from '../../models/desk/desk.ts';
import type { Turn } from '../../models/turn.ts';
import { type Memory, toJson } from '../memory.ts';

/** What was said, by a message's id. */
export type Words = { readonly id: string; readonly text: string; readonly files: FileRef[] };

/** The reminder that ends the time of a person who answers in the provider's own app. */
const RESUME_BOT = 'resume-bot';

/** Acts after which the conversation is staff's or the bot's, and no longer that person's. */
const DECIDES: ReadonlySet<CaseCommand['type']> = new Set([
  'claimed',
  'resolved',
  'ticket-merged',
  'back-to-bot',
]);

/**
 * Leaves the conversation to a person of the shop who has answered in the provider's own app, until they have said nothing for as long
 * as the channel says, or staff decide otherwise. Whoever of staff has it keeps it.
 */
export function pauseBot(turn: Turn, memory: Memory, words: Words, { until }: ProviderAppTakeover): void {
  turn.notifyCase({ type: 'provider-app-message', ...words });
  const { owner } = turn.conversation;
  if (owner === 'human' && memory.providerAppTakeover !== true) return;
  if (owner !== 'human') turn.transfer('human', 'provider-app-takeover', {});
  turn.scheduleReminder(RESUME_BOT, new Date(until));
  turn.saveMemory(toJson({ ...memory, providerAppTakeover: true }));
}

/** Takes the conversation up again after such a person, without a word; what was asked before them is not asked any more. */
export function resumeBot(turn: Turn, memory: Memory, kernel: Kernel): void {
  if (turn.conversation.owner !== 'human' || memory.providerAppTakeover !== true) return;
  turn.transfer('bot', 'provider-app-takeover-ended', {});
  turn.notifyCase({ type: 'provider-app-takeover-ended' });
  const [{ frames }] = kernel.step(memory.stack, { type: 'back-to-bot' });
  const { providerAppTakeover: _over, ...rest } = memory;
  turn.saveMemory(toJson({ ...rest, stack: { ...memory.stack, frames }, offers: [] }));
}

/** The memory once staff have decided who has the conversation: from then on it is that person's no longer. */
export function decided(turn: Turn, { command }: CaseCommandEnvelope, memory: Memory): Memory {
  if (memory.providerAppTakeover !== true || !DECIDES.has(command.type)) return memory;
  const { providerAppTakeover: _over, ...rest } = memory;
  turn.scheduleReminder(RESUME_BOT, null);
  turn.saveMemory(toJson(rest));
  return rest;
}

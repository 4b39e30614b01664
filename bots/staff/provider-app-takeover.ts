import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { CaseCommandEnvelope, FileRef, ProviderAppTakeover } from '../../models/desk/desk.ts';
import type { Turn } from '../../models/turn.ts';
import { type Memory, memoryToJson } from '../memory.ts';
import { DECIDES_OWNER } from './overtaken.ts';

/** The message that a person of the shop wrote in the provider's own app. */
export type TakeoverMessage = { readonly id: string; readonly text: string; readonly files: FileRef[] };

/** The name of the reminder that ends the takeover. */
const RESUME_BOT = 'resume-bot';

/**
 * Pauses the bot while a person of the shop answers in the provider's own app: until the instant that the channel gives, renewed by each
 * message, or until a command of the case decides otherwise. A conversation that staff have claimed stays theirs.
 */
export function pauseBot(
  turn: Turn,
  memory: Memory,
  message: TakeoverMessage,
  { until }: ProviderAppTakeover,
): void {
  turn.notifyCase({ type: 'provider-app-message', ...message });
  const { owner } = turn.conversation;
  if (owner === 'human' && memory.providerAppTakeover !== true) return;
  if (owner !== 'human') turn.transfer('human', 'provider-app-takeover', {});
  turn.scheduleReminder(RESUME_BOT, new Date(until));
  turn.saveMemory(memoryToJson({ ...memory, providerAppTakeover: true }));
}

/** Resumes the bot after the takeover, without a message; the questions before it are dropped. */
export function resumeBot(turn: Turn, memory: Memory, kernel: Kernel): void {
  if (turn.conversation.owner !== 'human' || memory.providerAppTakeover !== true) return;
  turn.transfer('bot', 'provider-app-takeover-ended', {});
  turn.notifyCase({ type: 'provider-app-takeover-ended' });
  const [{ frames }] = kernel.step(memory.stack, { type: 'back-to-bot' });
  const { providerAppTakeover: _over, ...rest } = memory;
  turn.saveMemory(memoryToJson({ ...rest, stack: { ...memory.stack, frames }, offers: [] }));
}

/** Ends the takeover if the command decides who has the conversation, and gives the memory without it. */
export function endTakeover(turn: Turn, { command }: CaseCommandEnvelope, memory: Memory): Memory {
  if (memory.providerAppTakeover !== true || !DECIDES_OWNER.has(command.type)) return memory;
  const { providerAppTakeover: _over, ...rest } = memory;
  turn.scheduleReminder(RESUME_BOT, null);
  turn.saveMemory(memoryToJson(rest));
  return rest;
}

import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { Turn } from '../../models/conversation/turn.ts';
import type { DeskAct, DeskOrder, Elsewhere, FileRef } from '../../models/desk/desk.ts';
import { type Memory, toJson } from '../memory.ts';

/** What was said, by a message's id. */
export type Words = { readonly id: string; readonly text: string; readonly files: FileRef[] };

/** The reminder that ends the time of a person who answers in the provider's own app. */
const COME_BACK = 'come-back';

/** Acts after which the conversation is staff's or the bot's, and no longer that person's. */
const DECIDES: ReadonlySet<DeskAct['type']> = new Set(['joined', 'resolved', 'merged', 'back-to-bot']);

/**
 * Leaves the conversation to a person of the shop who has answered in the provider's own app, until they have said nothing for as long
 * as the channel says, or staff decide otherwise. Whoever of staff has it keeps it.
 */
export function giveWay(turn: Turn, memory: Memory, words: Words, { until }: Elsewhere): void {
  turn.tell({ type: 'elsewhere', ...words });
  const { owner } = turn.conversation;
  if (owner === 'human' && memory.elsewhere !== true) return;
  if (owner !== 'human') turn.transfer('human', 'elsewhere', {});
  turn.remind(COME_BACK, new Date(until));
  turn.remember(toJson({ ...memory, elsewhere: true }));
}

/** Takes the conversation up again after such a person, without a word; what was asked before them is not asked any more. */
export function comeBack(turn: Turn, memory: Memory, kernel: Kernel): void {
  if (turn.conversation.owner !== 'human' || memory.elsewhere !== true) return;
  turn.transfer('bot', 'elsewhere-over', {});
  turn.tell({ type: 'elsewhere-over' });
  const [{ frames }] = kernel.step(memory.stack, { type: 'back-to-bot' });
  const { elsewhere: _over, ...rest } = memory;
  turn.remember(toJson({ ...rest, stack: { ...memory.stack, frames }, offers: [] }));
}

/** The memory once staff have decided who has the conversation: from then on it is that person's no longer. */
export function decided(turn: Turn, { act }: DeskOrder, memory: Memory): Memory {
  if (memory.elsewhere !== true || !DECIDES.has(act.type)) return memory;
  const { elsewhere: _over, ...rest } = memory;
  turn.remind(COME_BACK, null);
  turn.remember(toJson(rest));
  return rest;
}

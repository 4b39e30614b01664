import type { SlackBlock } from './block.ts';
import { LIMITS } from './limits.ts';

/**
 * Packs blocks into as few messages as possible, in order. A group stays in one message. Each single block and group is within the limits
 * already.
 */
export function packBlocks(blocks: readonly (SlackBlock | readonly SlackBlock[])[]): SlackBlock[][] {
  const messages: SlackBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const group = [block].flat();
    const own = sizeOf(group);
    const last = messages.at(-1);
    if (last === undefined || last.length + group.length > LIMITS.blocks || size + own > LIMITS.message) {
      messages.push(group);
      size = own;
    } else {
      last.push(...group);
      size += own;
    }
  }
  return messages;
}

/** The characters of all strings in a block. Slack does not document what it counts, so everything except keys counts. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + sizeOf(item), 0);
}

import type { SlackBlock } from './block.ts';
import { LIMITS } from './limits.ts';

/** Blocks in as few messages as Slack takes them in, in order; no block alone is too large, since each is made within limits. */
export function packBlocks(blocks: readonly SlackBlock[]): SlackBlock[][] {
  const messages: SlackBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const own = sizeOf(block);
    const last = messages.at(-1);
    if (last === undefined || last.length >= LIMITS.blocks || size + own > LIMITS.message) {
      messages.push([block]);
      size = own;
    } else {
      last.push(block);
      size += own;
    }
  }
  return messages;
}

/** All texts of a block together: what Slack counts isn't documented, so everything that isn't a key counts. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + sizeOf(item), 0);
}

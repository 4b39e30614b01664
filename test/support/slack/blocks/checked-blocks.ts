import { type Json, jsonList } from '../server/json.ts';
import type { Ids } from '../workspace/ids.ts';
import { blockFaults, blocksTooLong, MESSAGE_BLOCKS } from './block-rules.ts';
import { completedBlocks } from './blocks.ts';

/** Blocks as a message keeps them, or the word and the reasons they are refused with. */
export interface CheckedBlocks {
  readonly blocks: readonly Json[];
  readonly fault?: 'invalid_blocks' | 'invalid_blocks_format' | 'msg_blocks_too_long';
  readonly messages?: readonly string[];
}

/** Checks the blocks of a message as chat.postMessage does (docs.slack.dev/reference/methods/chat.postMessage, "errors"). */
export function checkedBlocks(blocks: unknown, ids: Ids): CheckedBlocks {
  if (blocks === undefined || blocks === null) return { blocks: [] };
  if (!Array.isArray(blocks)) return { blocks: [], fault: 'invalid_blocks_format', messages: [] };
  const messages = blockFaults(blocks, MESSAGE_BLOCKS);
  if (messages.length > 0) return { blocks: [], fault: 'invalid_blocks', messages };
  if (blocksTooLong(blocks)) return { blocks: [], fault: 'msg_blocks_too_long', messages: [] };
  return { blocks: completedBlocks(jsonList(blocks), ids) };
}

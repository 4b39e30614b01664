import type { SlackMessage } from '../blocks/block.ts';
import { plainFallback } from '../blocks/plain-fallback.ts';
import { refusesBlocks } from './slack-faults.ts';

/** The content of a call that posts or updates a message. */
export interface MessageContent {
  text: string;
  blocks?: SlackMessage['blocks'][number][];
}

/** Calls with blocks and, if Slack refuses the blocks, retries with plain text only. */
export async function withPlainTextRetry<T>(
  message: SlackMessage,
  call: (content: MessageContent) => Promise<T>,
): Promise<T> {
  try {
    return await call({ text: message.text, blocks: [...message.blocks] });
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    return await call({ ...plainFallback(message) });
  }
}

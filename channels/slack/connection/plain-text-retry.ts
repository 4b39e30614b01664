import type { SlackMessage } from '../blocks/block.ts';
import { plainFallback } from '../blocks/plain-fallback.ts';
import { refusesBlocks } from './slack-faults.ts';

/** What a call that posts or changes a message is given of it. */
export interface MessageContent {
  text: string;
  blocks?: SlackMessage['blocks'][number][];
}

/** Blocks that Slack refuses are no reason to say nothing: their text goes alone. */
export async function tolerant<T>(
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

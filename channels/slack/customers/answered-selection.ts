import type { types } from '@slack/bolt';
import type { Activity } from 'botbuilder';
import { answeredBlocks, SELECTION } from '../blocks/selection-blocks.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { isBroken } from '../connection/slack-faults.ts';
import type { SlackActionInput } from '../read/slack-input.ts';

/** A message with a selection as it is shown once it is answered; it stays with the recorded answer until it is shown. */
interface AnsweredMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly types.Block[];
}

/** What a press says for the customer: the value of the button, or what is chosen in the selection that the button sends. */
export function answerOf({ actionId, value, selection }: SlackActionInput): string {
  const chosen = actionId === SELECTION.submit ? (selection?.chosen ?? []) : [];
  return chosen.length === 0 ? value : chosen.join('\n');
}

/** The message to show after a press of a selection's button, for the `channelData` of the answer; nothing after any other press. */
export function answeredData(input: SlackActionInput): { answered?: AnsweredMessage } {
  const { channel, messageTs, selection } = input;
  if (selection === undefined || channel === undefined || messageTs === undefined) return {};
  const { text, blocks } = selection;
  return {
    answered: { channel, ts: messageTs, text, blocks: answeredBlocks(blocks, answerOf(input)) },
  };
}

/**
 * Edits the message whose selection an activity answers, so that it shows the choice and can't be answered again. If Slack refuses or is down,
 * the checkboxes stay: the answer itself is recorded.
 */
export async function showAnswered(
  { channelData }: Partial<Activity>,
  connection: SlackConnection,
): Promise<void> {
  const { answered } = (channelData ?? {}) as { answered?: AnsweredMessage };
  if (answered === undefined) return;
  const { channel, ts, text, blocks } = answered;
  try {
    await connection.client.chat.update({ channel, ts, text, blocks: [...blocks], parse: 'none' });
  } catch (error) {
    if (isBroken(error, 'customer')) connection.report(error);
    connection.options.log('slack-selection-failed', {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

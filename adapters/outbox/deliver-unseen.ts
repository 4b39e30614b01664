import type { Activity } from 'botbuilder';
import { hasFallback } from '../../channels/abilities.ts';
import type { UnseenEntry } from '../../models/conversation/outbox.ts';
import { AWAITS_READ_MARK } from '../../models/conversation/receipt.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';

/** Most log entries that are read for one fallback. */
const MAX_READ = 200;

/**
 * Sends answers that nobody has seen by the channel's fallback, as one message: as staff have edited them since, without those that were deleted. Throws
 * when it can't be sent now, so that it is retried; the key follows from the first of them, so that a repeat after a crash sends nothing again.
 */
export async function deliverUnseen(
  { byChannel, repositories, log }: PathContext,
  leased: LeasedConversation,
  { from, to }: UnseenEntry,
): Promise<void> {
  const { channel, account, externalId } = leased.conversation;
  const fallback = byChannel.get(channel);
  if (!hasFallback(fallback)) return;
  const entries = await repositories.messages.after(leased._id, from - 1, MAX_READ);
  const unseen = new Map<string | undefined, Partial<Activity>>();
  for (const entry of entries) {
    const activity = JSON.parse(entry.activity) as Partial<Activity>;
    const { id, type, channelData } = activity;
    const isAnswer = type === 'message' && channelData?.[AWAITS_READ_MARK] === true;
    const before = unseen.get(id);
    if (isAnswer) unseen.set(id, activity);
    else if (type === 'messageUpdate' && before !== undefined)
      unseen.set(id, { ...before, text: activity.text ?? '' });
    else if (type === 'messageDelete') unseen.delete(id);
  }
  const answers = [...unseen.values()];
  if (answers.length === 0) return;
  const isSent = await fallback.deliverFallback(
    { account, conversation: externalId },
    merged(answers),
    `${leased._id}:${from}`,
  );
  log('unseen-answers-forwarded', { conversation: leased._id, from, to, sent: isSent });
}

function merged(answers: readonly Partial<Activity>[]): Partial<Activity> {
  const texts = answers.flatMap(({ text = '' }) => (text === '' ? [] : [text]));
  return {
    type: 'message',
    text: texts.join('\n\n'),
    attachments: answers.flatMap(({ attachments = [] }) => attachments),
    ...(answers.some(({ textFormat }) => textFormat === 'markdown') && { textFormat: 'markdown' }),
  };
}

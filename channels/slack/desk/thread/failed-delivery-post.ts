import type { DeskPost } from '../../../../models/desk/desk-post.ts';
import type { SlackMessage } from '../../blocks/block.ts';
import { button } from '../../blocks/buttons.ts';
import { cut } from '../../blocks/limits.ts';
import { bold, line, literalElements, rich } from '../../blocks/rich-text.ts';
import { DESK_ACTIONS, deskBlockId, deskValue } from '../desk-actions.ts';
import { message } from '../desk-words.ts';

/** Longest reason that is shown, in characters. */
const REASON = 500;

/** The message about a failed delivery, with a retry button. Other delivery statuses are reactions and no messages. */
export function failedDeliveryPost(
  post: Extract<DeskPost, { type: 'delivery-status' }>,
  about: { readonly case: string },
): SlackMessage | undefined {
  if (post.status !== 'failed') return undefined;
  const subject = { ...about, ref: post.ref };
  const reason = cut((post.reason ?? '').trim(), REASON);
  const why = reason === '' ? '' : `: ${reason}`;
  return message(`Not delivered${why}`, [
    rich(line(bold('❌ This did not reach the customer'), ...literalElements(why))),
    {
      type: 'actions',
      block_id: deskBlockId(subject, 'mark'),
      elements: [button(DESK_ACTIONS.retry, 'Try again', deskValue(subject), { style: 'primary' })],
    },
  ]);
}

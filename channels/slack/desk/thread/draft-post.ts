import type { DeskPost } from '../../../../models/desk/desk-post.ts';
import { plainTextElement, type SlackBlock, type SlackMessage } from '../../blocks/block.ts';
import { button } from '../../blocks/buttons.ts';
import { cut, LIMITS } from '../../blocks/limits.ts';
import { bold, line, literal, rich } from '../../blocks/rich-text.ts';
import { DESK_ACTIONS, type DeskSubject, deskBlockId, deskValue } from '../desk-actions.ts';
import { message } from '../desk-words.ts';

/** Longest draft that is shown, in characters; only e-mail accepts more in one message. */
const DRAFT = 10_000;

const STATES = { open: '💡 Suggested reply', sent: '✅ Sent', discarded: '🗑 Discarded' } as const;

/** A suggested reply with its buttons; a sent or discarded one has none. */
export function draftPost(post: Extract<DeskPost, { type: 'draft' }>, about: DeskSubject): SlackMessage {
  const sources = post.sources.filter((source) => source.trim() !== '').map((source) => cut(source, 120));
  const blocks: SlackBlock[] = [
    rich(line(bold(STATES[post.state]))),
    ...literal(cut(post.text, DRAFT), { quote: true }),
    ...(sources.length === 0
      ? []
      : [
          {
            type: 'context' as const,
            elements: [plainTextElement(`From: ${sources.slice(0, 10).join(' · ')}`, LIMITS.field)],
          },
        ]),
    ...(post.state === 'open' ? [draftButtons({ ...about, draft: post.draft })] : []),
  ];
  return message(cut(`${STATES[post.state]}: ${post.text}`, LIMITS.section), blocks);
}

function draftButtons(about: DeskSubject): SlackBlock {
  const value = deskValue(about);
  return {
    type: 'actions',
    block_id: deskBlockId(about, 'draft'),
    elements: [
      button(DESK_ACTIONS.send, 'Send', value, { style: 'primary' }),
      button(DESK_ACTIONS.edit, 'Edit', value),
      button(DESK_ACTIONS.discard, 'Discard', value),
    ],
  };
}

import type { DeskPost } from '../../../../models/desk/desk-post.ts';
import type { SlackMessage } from '../../blocks/block.ts';
import { caseCard } from './case-card.ts';
import { draftPost } from './draft-post.ts';
import { failedDeliveryPost } from './failed-delivery-post.ts';
import {
  botPost,
  customerPost,
  historyPost,
  type MentionGroups,
  notePost,
  noticePost,
  privatePost,
  providerAppPost,
} from './thread-posts.ts';

/** The case of a post, and the groups that it may mention. */
export interface PostContext {
  readonly case: string;
  readonly groups: MentionGroups;
}

/**
 * Renders a post of a case as Slack messages. A card, a draft and a failed delivery are one message each, since they are updated in place;
 * a long text becomes several. None for a delivery status that is only a reaction.
 */
export function renderDeskPost(post: DeskPost, context: PostContext): SlackMessage[] {
  const about = { case: context.case };
  switch (post.type) {
    case 'card':
      return [caseCard(post.card)];
    case 'history':
      return historyPost(post);
    case 'customer':
      return customerPost(post);
    case 'bot':
      return botPost(post);
    case 'provider-app-message':
      return providerAppPost(post);
    case 'notice':
      return noticePost(post, context.groups);
    case 'note':
      return notePost(post);
    case 'delivery-status': {
      const failed = failedDeliveryPost(post, about);
      return failed === undefined ? [] : [failed];
    }
    case 'draft':
      return [draftPost(post, about)];
    case 'private':
      return privatePost(post);
  }
}

import type { DeskPost } from '../../../../models/desk/desk-post.ts';
import type { SlackMessage } from '../../blocks/block.ts';
import { caseCard } from './case-card.ts';
import { draftPost } from './draft-post.ts';
import { markPost } from './failed-delivery-post.ts';
import {
  botPost,
  customerPost,
  type DeskGroups,
  elsewherePost,
  historyPost,
  notePost,
  noticePost,
  privatePost,
} from './thread-posts.ts';

/** Where a post belongs. */
export interface DeskPlace {
  readonly case: string;
  readonly groups: DeskGroups;
}

/**
 * What a case shows, as Slack's messages. A card, a draft and a mark are one message each, since they are changed in place;
 * of long texts there are several. None: nothing is posted (a mark that is only a reaction).
 */
export function renderDeskPost(post: DeskPost, place: DeskPlace): SlackMessage[] {
  const about = { case: place.case };
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
      return elsewherePost(post);
    case 'notice':
      return noticePost(post, place.groups);
    case 'note':
      return notePost(post);
    case 'delivery-status': {
      const failed = markPost(post, about);
      return failed === undefined ? [] : [failed];
    }
    case 'draft':
      return [draftPost(post, about)];
    case 'private':
      return privatePost(post);
  }
}

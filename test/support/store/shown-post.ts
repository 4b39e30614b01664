import type { DeskPost } from '../../../models/desk/desk-post.ts';

/** A post of a case in one line, as staff read it. */
export function shownPost(post: DeskPost): string {
  return `${post.type}: ${contentOf(post)}`;
}

function contentOf(post: DeskPost): string {
  if (post.type === 'card') {
    const { status, wish, claimedBy, ticket } = post.card;
    return [status, wish, claimedBy?.name, ticket && `${ticket.status} #${ticket.number}`]
      .filter(Boolean)
      .join(', ');
  }
  if (post.type === 'history') return post.lines.map(({ who, text }) => `${who}: ${text}`).join(' / ');
  if (post.type === 'customer') {
    return post.entries
      .map(
        ({ text, state = 'new', files }) =>
          `${state} ${text}${files.map(({ name }) => ` [${name}]`).join('')}`,
      )
      .join(' / ');
  }
  if (post.type === 'delivery-status') return [post.ref, post.status, post.reason].filter(Boolean).join(' ');
  if (post.type === 'draft') return `${post.state} ${post.text}`;
  if (post.type === 'private') return `${post.to}: ${post.text}`;
  return post.text;
}

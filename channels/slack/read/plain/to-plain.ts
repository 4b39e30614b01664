import { mrkdwnToPlain } from './mrkdwn-to-plain.ts';
import { type Names, NO_NAMES } from './names.ts';
import { richToPlain } from './rich-to-plain.ts';

/**
 * A Slack message as plain text, for the bot and for other channels. The rich text blocks are preferred, since Slack's markup is ambiguous.
 * `self` is the bot's user id: its mention at the beginning is removed.
 */
export function toPlain(
  said: { readonly text: string; readonly blocks?: readonly unknown[] },
  names: Names = NO_NAMES,
  self?: string,
): string {
  const rich = richToPlain(said.blocks ?? [], names, self);
  return (rich === '' ? mrkdwnToPlain(withoutSelf(said.text, self), names) : rich).trim();
}

function withoutSelf(text: string, self: string | undefined): string {
  const mention = /^\s*<@(\w+)(?:\|[^<>]*)?>[\s,:]*/.exec(text);
  return self !== undefined && mention?.[1] === self ? text.slice(mention[0].length) : text;
}

import { mrkdwnToPlain } from './mrkdwn-to-plain.ts';
import { type Names, NO_NAMES } from './names.ts';
import { richToPlain } from './rich-to-plain.ts';

/**
 * What a person wrote in Slack as plain text, for other channels and for the bot: from the rich text if there is any, since
 * that alone is unambiguous. `self`: the bot's own user id, whose mention at the beginning is left out.
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

import type { Activity } from 'botbuilder';
import type { Capabilities } from '../channel.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { plainText } from './markdown/plain-text.ts';
import { renderWithin } from './render-within.ts';

/**
 * Renders an activity for a channel that shows plain text only: a long text is split, Markdown is written without marks, and more choices than
 * the channel has buttons become a numbered menu. An edit is a new message, unless the channel edits. Pure.
 */
export function renderPlain(
  capabilities: Capabilities,
  activity: Partial<Activity>,
): readonly Partial<Activity>[] {
  const isNew = activity.type === 'messageUpdate' && !capabilities.edits;
  const shown = isNew ? { ...activity, type: 'message' } : activity;
  return renderWithin(capabilities, shown, (markdown) => plainText(parseMarkdown(markdown)));
}

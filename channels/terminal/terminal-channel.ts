import type { Channel } from '../channel.ts';
import { parseMarkdown } from '../shared/markdown/parse-markdown.ts';
import { plainText } from '../shared/markdown/plain-text.ts';
import { renderWithin } from '../shared/render-within.ts';

/** A terminal shows text and nothing else: choices become a numbered menu. */
const CAPABILITIES = {
  maxText: 4000,
  maxButtons: 0,
  typing: false,
  cards: false,
  edits: false,
  maxFile: 0,
  pace: 'interactive',
} as const;

/** The conversation of `onevoice chat`: no provider behind it, its log is its delivery. */
export function createTerminalChannel(): Channel {
  return {
    id: 'terminal',
    capabilities: CAPABILITIES,
    routes: [],
    render: (activity) =>
      renderWithin(CAPABILITIES, activity, (markdown) => plainText(parseMarkdown(markdown))),
  };
}

import type { Channel } from '../channel.ts';
import { renderPlain } from '../shared/render-plain.ts';

/** A terminal shows text only: choices become a numbered menu. */
const CAPABILITIES = {
  maxText: 4000,
  maxButtons: 0,
  typing: false,
  cards: false,
  edits: false,
  maxFile: 0,
  pace: 'interactive',
} as const;

/** The channel of `onevoice chat`. It has no provider: the terminal reads the log, so that logging is the delivery. */
export function createTerminalChannel(): Channel {
  return {
    id: 'terminal',
    capabilities: CAPABILITIES,
    render: (activity) => renderPlain(CAPABILITIES, activity),
  };
}

import type { Capabilities, Channel } from '../../channels/channel.ts';
import { renderWithin } from '../../channels/shared/render-within.ts';
import { MAX_FILE } from '../../models/files/stored-file.ts';

/** What the channel of a test can show unless the test says otherwise: as much as the website chat. */
const CAPABILITIES: Capabilities = {
  maxText: 4000,
  maxButtons: 8,
  maxSelection: 100,
  typing: false,
  cards: true,
  edits: true,
  maxFile: MAX_FILE,
  pace: 'interactive',
};

/** A channel without a provider: the test reads the conversation's log. */
export function testChannel(id: string, differing: Partial<Capabilities>): Channel {
  const capabilities = { ...CAPABILITIES, ...differing };
  return { id, capabilities, render: (activity) => renderWithin(capabilities, activity) };
}

import type { Activity } from 'botbuilder';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { Capabilities } from '../../channel.ts';
import { renderWithin } from '../../shared/render-within.ts';

/** The capabilities of Direct Line clients. The menu of the built-in tasks has eight buttons; of more than that a numbered list is easier to read. */
export const CAPABILITIES: Capabilities = {
  maxText: 4000,
  maxButtons: 8,
  maxSelection: 100,
  typing: false,
  cards: false,
  edits: true,
  maxFile: MAX_FILE,
  pace: 'interactive',
};

/** An answer as the website shows it. */
export function render(activity: Partial<Activity>): readonly Partial<Activity>[] {
  return renderWithin(CAPABILITIES, activity);
}

/** A text that says everything of an answer, for a client that shows no selections: with the options as a numbered list. */
export function textWithOptions(activity: Partial<Activity>): string | undefined {
  const capabilities = { ...CAPABILITIES, maxText: Number.POSITIVE_INFINITY, maxSelection: 0 };
  return renderWithin(capabilities, activity)[0]?.text;
}

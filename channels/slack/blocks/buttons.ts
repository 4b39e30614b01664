import type { types } from '@slack/bolt';
import { isWebLink, plainTextElement } from './block.ts';
import { LIMITS } from './limits.ts';

/** A button with its label cut to Slack's limit; `style` marks the main action. */
export function button(
  actionId: string,
  label: string,
  value: string,
  more: { readonly style?: 'primary' | 'danger'; readonly confirm?: types.ConfirmationDialog } = {},
): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plainTextElement(label, LIMITS.buttonLabel),
    value,
    ...more,
  };
}

/** A button that opens a page; undefined for an address that Slack refuses. */
export function linkButton(actionId: string, label: string, url: string): types.Button | undefined {
  if (!isWebLink(url)) return undefined;
  return { type: 'button', action_id: actionId, text: plainTextElement(label, LIMITS.buttonLabel), url };
}

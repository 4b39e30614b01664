import type { Activity, Attachment, CardAction } from 'botbuilder';
import { CARD } from '../../models/shop/card.ts';
import type { Capabilities } from '../channel.ts';
import { splitText } from './split-text.ts';

/**
 * The ladder from rich to plain that every channel shares: long text in parts, choices as buttons, more choices than fit
 * as a numbered menu in the text. Choices, cards and files go with the last part. Pure.
 */
export function renderWithin(
  capabilities: Capabilities,
  activity: Partial<Activity>,
): readonly Partial<Activity>[] {
  if (activity.type !== 'message' || activity.text === undefined) return [activity];
  const { suggestedActions, text, attachments, ...rest } = activity;
  const actions = suggestedActions?.actions ?? [];
  const asMenu = actions.length > capabilities.maxButtons;
  const parts = splitText(asMenu ? `${text}\n\n${menu(actions)}` : text, capabilities.maxText);
  const buttons =
    asMenu || actions.length === 0 ? {} : { suggestedActions: { to: [], actions: actions.map(button) } };
  const shown = attachments?.filter((attachment) => isShown(capabilities, attachment)) ?? [];
  const last = { ...buttons, ...(shown.length > 0 && { attachments: shown }) };
  if (parts.length === 0 && Object.keys(last).length > 0) return [{ ...rest, text, ...last }];
  return parts.map((part, index) => ({
    ...rest,
    text: part,
    ...(index === parts.length - 1 ? last : {}),
  }));
}

function isShown(capabilities: Capabilities, attachment: Attachment): boolean {
  if (attachment.contentType === CARD) return capabilities.cards;
  return capabilities.maxFile > 0;
}

function menu(actions: readonly CardAction[]): string {
  return actions.map((action, index) => `${index + 1}. ${action.title}`).join('\n');
}

/** A press says the value as if it had been typed: it shows in the log and works without a mouse too. */
function button(action: CardAction): CardAction {
  return { type: 'imBack', title: action.title, value: action.value ?? action.title };
}

import type { Activity, CardAction } from 'botbuilder';
import type { Capabilities } from '../channel.ts';
import { splitText } from './split-text.ts';

/** What Direct Line clients show; Web Chat and the widget wrap buttons, and more than six are faster read as a list. */
export const CAPABILITIES: Capabilities = {
  maxText: 4000,
  maxButtons: 6,
  markdown: false,
  typing: false,
  pace: 'interactive',
};

/** Splits long text and writes more choices than fit as a numbered menu; choices go with the last part. */
export function render(activity: Partial<Activity>): readonly Partial<Activity>[] {
  if (activity.type !== 'message' || activity.text === undefined) return [activity];
  const { suggestedActions, text, ...rest } = activity;
  const actions = suggestedActions?.actions ?? [];
  const asMenu = actions.length > CAPABILITIES.maxButtons;
  const parts = splitText(asMenu ? `${text}\n\n${menu(actions)}` : text, CAPABILITIES.maxText);
  const buttons =
    asMenu || actions.length === 0 ? {} : { suggestedActions: { to: [], actions: actions.map(button) } };
  return parts.map((part, index) => ({
    ...rest,
    text: part,
    ...(index === parts.length - 1 ? buttons : {}),
  }));
}

function menu(actions: readonly CardAction[]): string {
  return actions.map((action, index) => `${index + 1}. ${action.title}`).join('\n');
}

/** A press says the value as if it had been typed: it shows in the log and works without a mouse too. */
function button(action: CardAction): CardAction {
  return { type: 'imBack', title: action.title, value: action.value ?? action.title };
}

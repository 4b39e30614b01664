import { type Activity, ActivityTypes } from 'botbuilder';
import type { Effect } from '../dialogs/kernel/effects.ts';
import { renderSay } from '../dialogs/texts/render-say.ts';
import type { Offer } from './memory.ts';

type Say = Extract<Effect, { type: 'say' }>;

/** A say in the customer's language, as an activity, with the offers that a reply to it may choose from. */
export interface Reply {
  readonly activity: Partial<Activity>;
  readonly offers: readonly Offer[];
}

/** Words a say; its choices become suggested actions whose value is the label, so that every client can send it back. */
export function reply(say: Say, locale: string): Reply {
  const { text, choices } = renderSay(say, locale);
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  return {
    activity: {
      type: ActivityTypes.Message,
      text,
      locale,
      ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    },
    offers: choices,
  };
}

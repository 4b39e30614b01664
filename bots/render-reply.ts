import { type Activity, ActivityTypes, type Attachment, TextFormatTypes } from 'botbuilder';
import type { Effect } from '../dialogs/kernel/effects.ts';
import type { StatusParams, Texts } from '../dialogs/templates.ts';
import { orderCard } from '../dialogs/texts/order-card.ts';
import { isPublic } from '../dialogs/texts/public-texts.ts';
import { renderSay } from '../dialogs/texts/render-say.ts';
import type { PerLocale } from '../models/locale/per-locale.ts';
import { CARD } from '../models/shop/card.ts';
import { ORDER_STATUSES } from '../models/shop/order-status.ts';
import type { OfferedChoice } from './memory.ts';

type Say = Extract<Effect, { type: 'say' }>;

/** A message of the bot as an activity, with the choices that the customer's next message is matched against. */
export interface Reply {
  readonly activity: Partial<Activity>;
  readonly offers: readonly OfferedChoice[];
}

/**
 * Words a message of the bot. Its choices become suggested actions whose value is the label, since every client can send a label back.
 * An order's status gets a card, an answer is Markdown as articles are, and a message without anything personal is marked as public
 * for channels on which others read along. Without `texts`, the built-in ones are used.
 */
export function renderReply(say: Say, locale: string, texts?: PerLocale<Texts>): Reply {
  const { text, choices } = renderSay(say, locale, texts);
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  return {
    activity: {
      type: ActivityTypes.Message,
      text,
      ...(say.text === 'answer' && { textFormat: TextFormatTypes.Markdown }),
      locale,
      ...(isOpen(say) && { channelData: { public: true } }),
      ...attached(say, locale),
      ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    },
    offers: choices,
  };
}

function isOpen(say: Say): boolean {
  return isPublic(say) && say.choices.every(({ label }) => isPublic(label));
}

/** `line` checked that the parameters are those of the text. */
function attached({ text, params }: Say, locale: string): { attachments?: Attachment[] } {
  const status = ORDER_STATUSES.find((known) => text === `status-${known}`);
  if (status === undefined) return {};
  return { attachments: [{ contentType: CARD, content: orderCard(status, params as StatusParams, locale) }] };
}

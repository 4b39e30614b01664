import { type Activity, ActivityTypes, InputHints, TextFormatTypes } from 'botbuilder';
import type { Effect } from '../dialogs/machine/effects.ts';
import type { TextSet } from '../dialogs/text-set.ts';
import type { Selection } from '../models/conversation/selection.ts';
import { CARD } from '../models/shop/card.ts';
import type { OfferedChoice, OfferedSelection } from './memory.ts';

type Say = Extract<Effect, { type: 'say' }>;

/** A message of the bot as an activity, with the choices and the selection that the customer's next message is matched against. */
export interface Reply {
  readonly activity: Partial<Activity>;
  readonly offers: readonly OfferedChoice[];
  readonly selection: OfferedSelection | undefined;
}

/** What a client may know of what follows a message: an answer to its question, or more by the bot, which is carrying out a command. */
export type Follows = 'answer' | 'more' | undefined;

/**
 * Words a message of the bot. Its choices become suggested actions whose value is the label, since every client can send a label back; a selection
 * of several is `channelData.selection`. An answer is Markdown as articles are, and a message without anything personal is marked as public for
 * channels on which others read along. What follows is the `inputHint`, and a question's name `channelData.asking`.
 */
export function renderReply(say: Say, locale: string, texts: TextSet, follows?: Follows): Reply {
  const { text, choices, selection, card, isPublic } = texts.render(say, locale);
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  const sent: Selection | undefined = selection && {
    options: selection.options.map(({ label }) => label),
    submit: selection.submit,
    ...(selection.none !== undefined && { none: selection.none }),
  };
  const channelData = {
    ...(isPublic && { public: true }),
    ...(sent && { selection: sent }),
    ...(follows === 'answer' && { asking: say.text }),
  };
  return {
    activity: {
      type: ActivityTypes.Message,
      text,
      ...(say.text === 'answer' && { textFormat: TextFormatTypes.Markdown }),
      locale,
      ...(follows && {
        inputHint: follows === 'answer' ? InputHints.ExpectingInput : InputHints.IgnoringInput,
      }),
      ...(Object.keys(channelData).length > 0 && { channelData }),
      ...(card && { attachments: [{ contentType: CARD, content: card }] }),
      ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    },
    offers: choices,
    selection: selection && {
      options: selection.options,
      ...(selection.none !== undefined && { none: selection.none }),
    },
  };
}

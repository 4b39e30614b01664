import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { TURN } from '../../models/turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/** The logic of a turn: a bot's, or that of `continueConversation`. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

/** Continues a conversation from outside of a turn; resolves when the turn of it is committed. */
export type Resume = (reference: Partial<ConversationReference>, logic: TurnLogic) => Promise<void>;

/**
 * The durable turn as a botbuilder adapter: what a bot sends through its context is appended to the turn's draft, and leaves after the draft is
 * committed. Any ActivityHandler and any middleware of botbuilder runs on it.
 */
export class ChannelAdapter extends BotAdapter {
  readonly #resume: Resume;

  constructor(resume: Resume) {
    super();
    this.#resume = resume;
  }

  /** Runs the middleware and the logic with one draft. */
  async runTurn(draft: TurnDraft, activity: Partial<Activity>, logic: TurnLogic): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(TURN, draft);
    await this.runMiddleware(context, logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const draft = draftOf(context);
    return activities.map((activity) => ({ id: draft.say(activity) }));
  }

  /** Appends a `messageUpdate`, which the channel shows as an edit or as a new message. */
  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    if (activity.id === undefined)
      throw new OnevoiceError('NOT_SUPPORTED', { detail: 'An update needs an id.' });
    draftOf(context).say({ ...activity, type: 'messageUpdate' });
    return { id: activity.id };
  }

  /** Appends a `messageDelete`. */
  override async deleteActivity(
    context: TurnContext,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    if (reference.activityId === undefined)
      throw new OnevoiceError('NOT_SUPPORTED', { detail: 'A deletion needs an id.' });
    const deletion = TurnContext.applyConversationReference(
      { type: 'messageDelete', id: reference.activityId },
      TurnContext.getConversationReference(context.activity),
    );
    draftOf(context).say({ ...deletion, id: reference.activityId });
  }

  /** Runs `logic` in a turn of its own, in order with the conversation's messages. `conversation.id` is the channel's. */
  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: TurnLogic,
  ): Promise<void> {
    await this.#resume(reference, logic);
  }
}

function draftOf(context: TurnContext): TurnDraft {
  return context.turnState.get<TurnDraft>(TURN);
}

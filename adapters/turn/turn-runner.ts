import { type Activity, TurnContext } from 'botbuilder';
import { completesActivities } from '../../channels/abilities.ts';
import type { CompletedActivity } from '../../channels/channel.ts';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import { DESK_CHANNEL } from '../../models/desk/desk.ts';
import { CATALOGUE, type ErrorCode } from '../../models/errors/catalogue.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { SenderInfo } from '../../models/turn.ts';
import { withDeadline } from '../../models/with-deadline.ts';
import { mergeActivities } from '../inbox/burst-debounce.ts';
import { inboundActivity } from '../inbox/inbound-activity.ts';
import type { LeasedConversation } from '../leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import type { ChannelAdapter, TurnLogic } from './channel-adapter.ts';
import { TurnDraft } from './turn-draft.ts';
import type { InboundMessage } from './turn-draft-input.ts';

/** How a turn ended: with a draft to commit, or with an error. */
export type TurnOutcome =
  | { readonly kind: 'decided'; readonly draft: TurnDraft }
  | {
      readonly kind: 'failed';
      readonly code: 'BOT_FAILED' | 'BOT_SLOW' | 'NOT_COMPLETED';
      readonly error: unknown;
    };

/** A conversation that is continued from outside of a turn: the logic to run in place of the bot. */
interface Continuation {
  readonly logic: TurnLogic;
  /** Called after the commit; with the reason if the item became a dead letter. */
  readonly done: (reason: string | undefined) => void;
}

/**
 * Runs one turn: completes the activities by their channel, runs the bot on them and returns the draft of what it decided. A bot that takes
 * longer than `turnMs` is abandoned: its draft is closed, so that what it does later is refused.
 */
export class TurnRunner {
  readonly #context: PathContext;
  readonly #adapter: ChannelAdapter;
  readonly #continuations = new Map<string, Continuation>();

  constructor(context: PathContext, adapter: ChannelAdapter) {
    this.#context = context;
    this.#adapter = adapter;
  }

  /** Runs `continuation.logic` in place of the bot in the turn of an item, which is recorded next. */
  continueWith(item: string, continuation: Continuation): void {
    this.#continuations.set(item, continuation);
  }

  /** Ends an item's continuation, if it has one, after the commit of its turn. */
  committed(item: InboxItem, deadLetterReason: string | undefined): void {
    const continuation = this.#continuations.get(item._id);
    this.#continuations.delete(item._id);
    continuation?.done(deadLetterReason);
  }

  /** Runs the turn of an item and of the `earlier` ones of its burst. */
  async run(
    leased: LeasedConversation,
    item: InboxItem,
    earlier: readonly InboxItem[] = [],
  ): Promise<TurnOutcome> {
    const bot = (context: TurnContext) => this.#context.bot.run(context);
    const logic = this.#continuations.get(item._id)?.logic ?? bot;
    const messages: InboundMessage[] = [];
    let sender: SenderInfo = {};
    try {
      for (const each of [...earlier, item]) {
        const completed = await this.#completed(leased, each);
        messages.push(await this.#withSecrets(leased, each, completed.activity));
        ({ sender } = completed);
      }
    } catch (error) {
      return { kind: 'failed', code: 'NOT_COMPLETED', error };
    }
    try {
      const { draft, activity } = this.#open(leased, item, messages, sender);
      const late = await withDeadline(
        this.#adapter.runTurn(draft, activity, logic).then(() => false),
        this.#context.settings.turnMs,
        () => true,
      );
      draft.close();
      if (late) return { kind: 'failed', code: 'BOT_SLOW', error: new OnevoiceError('BOT_SLOW') };
      return { kind: 'decided', draft };
    } catch (error) {
      return { kind: 'failed', code: 'BOT_FAILED', error };
    }
  }

  /** The turn in place of one that failed for good: apologizes to the customer, queues the conversation for staff, makes the items dead letters. */
  async apologize(
    leased: LeasedConversation,
    item: InboxItem,
    earlier: readonly InboxItem[],
    code: ErrorCode,
  ): Promise<{ draft: TurnDraft; deadLetterReason: string }> {
    const messages = await Promise.all(
      [...earlier, item].map((each) => this.#withSecrets(leased, each, inboundActivity(each))),
    );
    const { draft, activity } = this.#open(leased, item, messages, {});
    // A case of the desk has no customer: its item only becomes a dead letter.
    if (leased.conversation.owner === 'bot' && leased.conversation.channel !== DESK_CHANNEL) {
      if (this.#context.hasQueue !== false) draft.transfer('queue', code, {});
      const reference = TurnContext.getConversationReference(activity);
      const apology = { type: 'message', ...this.#context.apology(leased.conversation.locale) };
      draft.say(TurnContext.applyConversationReference(apology, reference));
    }
    return { draft, deadLetterReason: CATALOGUE[code].message };
  }

  /** Completes an activity by its channel (names, files, roles). After `sendTries` failures the activity is taken as it is, from an unknown sender. */
  async #completed(leased: LeasedConversation, item: InboxItem): Promise<CompletedActivity> {
    const { byChannel, settings, log } = this.#context;
    const activity = inboundActivity(item);
    const channel = byChannel.get(leased.conversation.channel);
    if (item.internal || !completesActivities(channel)) return { activity, sender: {} };
    try {
      return await channel.complete(activity);
    } catch (error) {
      if (leased.failures + 1 < settings.sendTries) throw error;
      log('activity-completion-failed', { err: error, conversation: leased._id, item: item._id });
      return { activity, sender: {} };
    }
  }

  /** A message with the secrets in its text. Staff's messages on a case have none of their own. */
  async #withSecrets(
    { conversation }: LeasedConversation,
    item: InboxItem,
    activity: Partial<Activity>,
  ): Promise<InboundMessage> {
    const { text } = activity;
    if (item.internal || text === undefined || conversation.channel === DESK_CHANNEL)
      return { item, activity };
    return { item, activity, secrets: (await this.#context.secretsIn?.(text, conversation)) ?? [] };
  }

  #open(
    leased: LeasedConversation,
    item: InboxItem,
    messages: readonly InboundMessage[],
    sender: SenderInfo,
  ): { draft: TurnDraft; activity: ReturnType<typeof inboundActivity> } {
    const channel = this.#context.byChannel.get(leased.conversation.channel);
    if (channel === undefined)
      throw new OnevoiceError('NO_CHANNEL', {
        detail: `The channel ${leased.conversation.channel} is not configured.`,
      });
    const activities = messages.map(({ activity }) => activity);
    const activity = activities.length === 1 ? (activities[0] ?? {}) : mergeActivities(activities);
    const { conversation } = leased;
    const { now, desk = false } = this.#context;
    return {
      draft: new TurnDraft({
        item,
        messages,
        activity,
        conversation,
        channel,
        sender,
        desk,
        now: now(),
      }),
      activity,
    };
  }
}

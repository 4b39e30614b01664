import { TurnContext } from 'botbuilder';
import type { CompletedActivity } from '../../channels/channel.ts';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import type { SenderInfo } from '../../models/conversation/turn.ts';
import { DESK_CHANNEL } from '../../models/desk/desk.ts';
import { CATALOGUE, type ErrorCode } from '../../models/errors/catalogue.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { withDeadline } from '../deadline.ts';
import { mergeActivities } from '../inbox/burst.ts';
import { inboundActivity } from '../inbox/inbound-activity.ts';
import type { LeasedConversation } from '../lease/leased-conversation.ts';
import type { PathContext } from '../path-context.ts';
import type { ChannelAdapter, TurnLogic } from './channel-adapter.ts';
import { type InboundMessage, TurnDraft } from './turn-draft.ts';

/** How a bot's run ended. */
export type TurnOutcome =
  | { readonly kind: 'decided'; readonly draft: TurnDraft }
  | {
      readonly kind: 'failed';
      readonly code: 'BOT_FAILED' | 'BOT_SLOW' | 'NOT_COMPLETED';
      readonly error: unknown;
    };

/** A conversation continued from outside: what to run, and whom to tell when it is committed. */
interface Continuation {
  readonly logic: TurnLogic;
  /** Is given the reason if the logic was given up. */
  readonly done: (reason: string | undefined) => void;
}

/** Runs the bot on one item and gives the draft of what it decided. */
export class Turns {
  readonly #context: PathContext;
  readonly #adapter: ChannelAdapter;
  readonly #continuations = new Map<string, Continuation>();

  constructor(context: PathContext, adapter: ChannelAdapter) {
    this.#context = context;
    this.#adapter = adapter;
  }

  /** Has `logic` run in place of the bot when the item's turn comes. */
  continueWith(item: string, continuation: Continuation): void {
    this.#continuations.set(item, continuation);
  }

  committed(item: InboxItem, buried: string | undefined): void {
    const continuation = this.#continuations.get(item._id);
    this.#continuations.delete(item._id);
    continuation?.done(buried);
  }

  /** The turn of an item and of those that came before it in the same burst. */
  async run(
    leased: LeasedConversation,
    item: InboxItem,
    earlier: readonly InboxItem[] = [],
  ): Promise<TurnOutcome> {
    const bot = (context: TurnContext) => this.#context.bot.run(context);
    const logic = this.#continuations.get(item._id)?.logic ?? bot;
    const heard: InboundMessage[] = [];
    let sender: SenderInfo = {};
    try {
      for (const each of [...earlier, item]) {
        const completed = await this.#completed(leased, each);
        heard.push({ item: each, activity: completed.activity });
        ({ sender } = completed);
      }
    } catch (error) {
      return { kind: 'failed', code: 'NOT_COMPLETED', error };
    }
    try {
      const { draft, activity } = this.#open(leased, item, heard, sender);
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

  /** The turn that takes the place of one that can't be had: the customer is told, staff are called, the item is buried. */
  apologize(
    leased: LeasedConversation,
    item: InboxItem,
    earlier: readonly InboxItem[],
    code: ErrorCode,
  ): { draft: TurnDraft; buried: string } {
    const heard = [...earlier, item].map((each) => ({ item: each, activity: inboundActivity(each) }));
    const { draft, activity } = this.#open(leased, item, heard, {});
    // A case has nobody to be apologised to: what it could not work on is buried.
    if (leased.conversation.owner === 'bot' && leased.conversation.channel !== DESK_CHANNEL) {
      draft.transfer('queue', code, {});
      const reference = TurnContext.getConversationReference(activity);
      const apology = { type: 'message', ...this.#context.apology(leased.conversation.locale) };
      draft.say(TurnContext.applyConversationReference(apology, reference));
    }
    return { draft, buried: CATALOGUE[code].message };
  }

  /** Nobody's words are thrown away because nothing can be found out about who said them: in the end they are a stranger's. */
  async #completed(leased: LeasedConversation, item: InboxItem): Promise<CompletedActivity> {
    const { byChannel, settings, log } = this.#context;
    const activity = inboundActivity(item);
    const channel = byChannel.get(leased.conversation.channel);
    if (item.internal || channel?.complete === undefined) return { activity, sender: {} };
    try {
      return await channel.complete(activity);
    } catch (error) {
      if (leased.failures + 1 < settings.sendTries) throw error;
      log('activity-completion-failed', { err: error, conversation: leased._id, item: item._id });
      return { activity, sender: {} };
    }
  }

  #open(
    leased: LeasedConversation,
    item: InboxItem,
    heard: readonly InboundMessage[],
    sender: SenderInfo,
  ): { draft: TurnDraft; activity: ReturnType<typeof inboundActivity> } {
    const channel = this.#context.byChannel.get(leased.conversation.channel);
    if (channel === undefined)
      throw new OnevoiceError('NO_CHANNEL', {
        detail: `The channel ${leased.conversation.channel} is not configured.`,
      });
    const activities = heard.map(({ activity }) => activity);
    const activity = activities.length === 1 ? (activities[0] ?? {}) : mergeActivities(activities);
    const { conversation } = leased;
    const { now, desk = false } = this.#context;
    return {
      draft: new TurnDraft({
        item,
        messages: heard,
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

import { type Activity, TurnContext } from 'botbuilder';
import type { InboxItem } from '../models/inbox.ts';
import type { Sender } from '../models/turn.ts';
import { merged } from './burst.ts';
import type { ChannelAdapter, TurnLogic } from './channel-adapter.ts';
import { withDeadline } from './deadline.ts';
import { Draft, type Heard } from './draft.ts';
import { CodedError, FAULTS, type FaultCode } from './errors.ts';
import { heardActivity } from './heard.ts';
import type { Held } from './held.ts';
import type { PathContext } from './path-context.ts';

/** How a bot's run ended. */
export type TurnOutcome =
  | { readonly kind: 'decided'; readonly draft: Draft }
  | { readonly kind: 'failed'; readonly code: 'BOT_FAILED' | 'BOT_SLOW'; readonly error: unknown };

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
  async run(held: Held, item: InboxItem, earlier: readonly InboxItem[] = []): Promise<TurnOutcome> {
    const bot = (context: TurnContext) => this.#context.bot.run(context);
    const logic = this.#continuations.get(item._id)?.logic ?? bot;
    try {
      const heard: Heard[] = [];
      for (const each of [...earlier, item])
        heard.push({ item: each, activity: await this.#whole(held, each) });
      const { draft, activity } = this.#open(held, item, heard, await this.#sender(held, item));
      const late = await withDeadline(
        this.#adapter.runTurn(draft, activity, logic).then(() => false),
        this.#context.settings.turnMs,
        () => true,
      );
      draft.close();
      if (late) return { kind: 'failed', code: 'BOT_SLOW', error: new CodedError('BOT_SLOW') };
      return { kind: 'decided', draft };
    } catch (error) {
      return { kind: 'failed', code: 'BOT_FAILED', error };
    }
  }

  /** The turn that takes the place of one that can't be had: the customer is told, staff are called, the item is buried. */
  apologize(
    held: Held,
    item: InboxItem,
    earlier: readonly InboxItem[],
    code: FaultCode,
  ): { draft: Draft; buried: string } {
    const heard = [...earlier, item].map((each) => ({ item: each, activity: heardActivity(each) }));
    const { draft, activity } = this.#open(held, item, heard, {});
    if (held.conversation.owner === 'bot') {
      draft.transfer('queue', code, {});
      const reference = TurnContext.getConversationReference(activity);
      const apology = { type: 'message', ...this.#context.apology(held.conversation.locale) };
      draft.say(TurnContext.applyConversationReference(apology, reference));
    }
    return { draft, buried: FAULTS[code].message };
  }

  /** An item's activity, with what the channel can only now get (files). */
  async #whole(held: Held, item: InboxItem): Promise<Partial<Activity>> {
    const channel = this.#context.byChannel.get(held.conversation.channel);
    const activity = heardActivity(item);
    return item.internal ? activity : ((await channel?.complete?.(activity)) ?? activity);
  }

  async #sender(held: Held, item: InboxItem): Promise<Sender> {
    const channel = this.#context.byChannel.get(held.conversation.channel);
    if (item.internal || channel?.identify === undefined) return {};
    return await channel.identify(heardActivity(item));
  }

  #open(
    held: Held,
    item: InboxItem,
    heard: readonly Heard[],
    sender: Sender,
  ): { draft: Draft; activity: ReturnType<typeof heardActivity> } {
    const channel = this.#context.byChannel.get(held.conversation.channel);
    if (channel === undefined) throw new CodedError('NO_CHANNEL', { detail: held.conversation.channel });
    const activities = heard.map(({ activity }) => activity);
    const activity = activities.length === 1 ? (activities[0] ?? {}) : merged(activities);
    const { conversation } = held;
    const { now, desk = false } = this.#context;
    return {
      draft: new Draft({ item, heard, activity, conversation, channel, sender, desk, now: now() }),
      activity,
    };
  }
}

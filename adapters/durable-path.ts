import { randomUUID } from 'node:crypto';
import type { ConversationReference } from 'botbuilder';
import type { Accepted, ChannelHost, Inbound } from '../channels/channel.ts';
import type { ConversationAddress } from '../models/conversation/inbox.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { PathChannelHost } from './channel-host.ts';
import { withDeadline } from './deadline.ts';
import { deduplicationKey } from './inbox/deduplication-key.ts';
import { DoneMarks } from './inbox/done-marks.ts';
import { Recorder } from './inbox/recorder.ts';
import { Sweeper } from './inbox/sweeper.ts';
import { Dispatcher } from './lease/dispatcher.ts';
import { Heartbeat } from './lease/heartbeat.ts';
import { Worker } from './lease/worker.ts';
import { OutboxDelivery } from './outbox/outbox-delivery.ts';
import { type PathContext, pathContext } from './path-context.ts';
import type { PathParts } from './path-parts.ts';
import { ChannelAdapter, type TurnLogic } from './turn/channel-adapter.ts';
import { Turns } from './turn/turn-runner.ts';

/** The event by which a conversation is continued from outside. */
const CONTINUE = 'continue-conversation';

/**
 * The one path of everything that happens to a conversation: recorded, taken under a lease, answered by the bot,
 * committed in one write, delivered. A process that runs it may die at any moment.
 */
export class DurablePath {
  /** Where middleware is added, and what bots see as their adapter. */
  readonly adapter: ChannelAdapter;
  readonly #context: PathContext;
  readonly #recorder: Recorder;
  readonly #turns: Turns;
  readonly #dispatcher: Dispatcher;
  readonly #heartbeat: Heartbeat;
  readonly #marks: DoneMarks;
  readonly #sweeper: Sweeper;
  #accepting = false;

  constructor(parts: PathParts) {
    const context = pathContext(parts);
    const { repositories, now, log, probe, worker, settings } = context;
    this.#context = context;
    this.adapter = new ChannelAdapter((reference, logic) => this.#continue(reference, logic));
    const wake = (address: ConversationAddress) => this.#dispatcher.wake(address);
    this.#recorder = new Recorder(context, wake);
    this.#turns = new Turns(context, this.adapter);
    this.#marks = new DoneMarks(repositories.inbox, now, log, probe);
    this.#heartbeat = new Heartbeat(repositories.conversations, worker, settings.leaseMs, now, log);
    const delivery = new OutboxDelivery(context, this.#recorder);
    const workers = new Worker(context, this.#turns, delivery, this.#heartbeat, this.#marks, wake);
    this.#dispatcher = new Dispatcher((address) => workers.work(address), settings.maxInFlight, log);
    this.#sweeper = new Sweeper(context, wake);
  }

  /** Takes up what an earlier process left behind, then accepts. */
  async start(): Promise<void> {
    const { exclusive, repositories, now } = this.#context;
    if (exclusive === true) await repositories.conversations.releaseAll(now());
    await this.#sweeper.sweep(0);
    this.#sweeper.start();
    this.#heartbeat.start();
    this.#accepting = true;
  }

  /** Whether messages are accepted now. */
  get ready(): boolean {
    return this.#accepting;
  }

  /** What a channel is given to work with. */
  hostFor(channel: string): ChannelHost {
    return new PathChannelHost(this.#context, channel, (address, item) => this.#accept(address, item));
  }

  /** Looks once for what is due and for what was left behind for `staleMs` milliseconds. */
  async sweep(staleMs: number): Promise<void> {
    await this.#sweeper.sweep(staleMs);
  }

  /** Extends the leases of all conversations that are worked on, as is done at a third of a lease's life anyway. */
  async beat(): Promise<void> {
    await this.#heartbeat.beat();
  }

  /** Resolves when nothing is being worked on and all done-marks are written. */
  async idle(): Promise<void> {
    await this.#dispatcher.idle();
    await this.#marks.flush();
  }

  /** Accepts nothing more, finishes the turns under way, and leaves the rest to the next start; waits `deadlineMs` at most. */
  async stop(deadlineMs: number): Promise<boolean> {
    this.#accepting = false;
    this.#dispatcher.stop();
    await this.#sweeper.stop();
    const finished = await withDeadline(
      this.idle().then(() => true),
      deadlineMs,
      () => false,
    );
    this.#heartbeat.stop();
    this.#context.log('path-stopped', { finished });
    return finished;
  }

  async #accept(address: ConversationAddress, item: Inbound): Promise<Accepted> {
    if (!this.#accepting) throw new OnevoiceError('DRAINING');
    return await this.#recorder.record(address, item, false);
  }

  async #continue(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    const { channelId: channel, conversation } = reference;
    if (channel === undefined || conversation === undefined) throw new OnevoiceError('BAD_ITEM');
    const account = (conversation as { account?: string }).account ?? 'default';
    const address = { channel, account, externalId: conversation.id };
    const id = `continue:${randomUUID()}`;
    const committed = new Promise<void>((resolve, reject) => {
      const done = (reason: string | undefined) => {
        if (reason === undefined) resolve();
        else reject(new OnevoiceError('BOT_FAILED', { detail: `The bot failed at a message: ${reason}` }));
      };
      this.#turns.continueWith(deduplicationKey(address, id), { logic, done });
    });
    const activity = { type: 'event', name: CONTINUE };
    await this.#recorder.record(address, { id, account, conversation: conversation.id, activity }, true);
    await committed;
  }
}

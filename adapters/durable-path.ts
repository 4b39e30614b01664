import { randomUUID } from 'node:crypto';
import type { ConversationReference } from 'botbuilder';
import type { Accepted, ChannelHost, Inbound } from '../channels/channel.ts';
import type { ConversationAddress } from '../models/conversation/inbox.ts';
import { DESK_CHANNEL } from '../models/desk/desk.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { withDeadline } from '../models/with-deadline.ts';
import { PathChannelHost } from './channel-host.ts';
import { deduplicationKey } from './inbox/deduplication-key.ts';
import { DoneMarks } from './inbox/done-marks.ts';
import { Recorder } from './inbox/recorder.ts';
import { Sweeper } from './inbox/sweeper.ts';
import { Dispatcher } from './lease/dispatcher.ts';
import { Heartbeat } from './lease/heartbeat.ts';
import { Worker } from './lease/worker.ts';
import { LogWatch } from './log-watch.ts';
import { OutboxDelivery } from './outbox/outbox-delivery.ts';
import { type PathContext, pathContext } from './path-context.ts';
import type { PathParts } from './path-parts.ts';
import { Retention } from './retention.ts';
import { StoreMonitor } from './store-monitor.ts';
import { ChannelAdapter, type TurnLogic } from './turn/channel-adapter.ts';
import { TurnRunner } from './turn/turn-runner.ts';

/** The name of the event that `continueConversation` records. */
const CONTINUE = 'continue-conversation';

/**
 * The one path of everything that happens to a conversation: recorded in the inbox, processed under a lease by one turn, committed in one
 * conditional update, delivered from the outbox. It holds the parts of that path and starts and stops them together. The process may be killed
 * at any step: the next start goes on from what is stored. Its limits are `PathSettings`.
 */
export class DurablePath {
  /** The bot's adapter; botbuilder middleware is added here. */
  readonly adapter: ChannelAdapter;
  readonly #context: PathContext;
  readonly #recorder: Recorder;
  readonly #turns: TurnRunner;
  readonly #dispatcher: Dispatcher;
  readonly #heartbeat: Heartbeat;
  readonly #doneMarks: DoneMarks;
  readonly #sweeper: Sweeper;
  readonly #logWatch: LogWatch;
  readonly #monitor: StoreMonitor;
  readonly #retention: Retention;
  #accepting = false;

  constructor(parts: PathParts) {
    const context = pathContext(parts);
    const { repositories, now, log, probe, settings } = context;
    this.#context = context;
    this.adapter = new ChannelAdapter((reference, logic) => this.#continue(reference, logic));
    const wake = (address: ConversationAddress) => this.#dispatcher.wake(address);
    this.#recorder = new Recorder(context, wake);
    this.#turns = new TurnRunner(context, this.adapter);
    this.#doneMarks = new DoneMarks(repositories.inbox, now, log, probe);
    this.#heartbeat = new Heartbeat(context);
    const delivery = new OutboxDelivery(context, this.#recorder);
    const worker = new Worker(context, this.#turns, delivery, this.#heartbeat, this.#doneMarks, wake);
    this.#dispatcher = new Dispatcher((address) => worker.work(address), settings.maxInFlight, log);
    this.#sweeper = new Sweeper(context, wake);
    this.#logWatch = new LogWatch(context);
    this.#retention = new Retention(context);
    this.#monitor = new StoreMonitor(context, () => this.#sweeper.sweepNow());
  }

  /** Wakes what an earlier process left unfinished, then accepts items. */
  async start(): Promise<void> {
    const { exclusive, repositories, clock, now } = this.#context;
    await clock.synchronize();
    if (exclusive === true) await repositories.conversations.releaseAll(now());
    await this.#sweeper.sweep(0);
    this.#sweeper.start();
    this.#heartbeat.start();
    if (exclusive !== true) this.#logWatch.start();
    await this.#monitor.check();
    this.#monitor.start();
    this.#retention.start();
    this.#accepting = true;
  }

  /** Whether messages are accepted now: after the start, before the stop. */
  get ready(): boolean {
    return this.#accepting;
  }

  /** Whether messages are accepted now and the store takes them. */
  async isReady(): Promise<boolean> {
    return this.#accepting && (await this.#monitor.check());
  }

  /** Accepts nothing more; what is under way goes on. The first part of {@link stop}. */
  drain(): void {
    this.#accepting = false;
  }

  /** The durable path for one channel. While the disk fills, only staff's is taken: customers' input is refused (`DISK_LOW`). */
  hostFor(channel: string): ChannelHost {
    const ensureRoom = () => {
      if (channel !== DESK_CHANNEL) this.#monitor.ensureRoom();
    };
    return new PathChannelHost(this.#context, channel, {
      ensureRoom,
      accept: (address, item) => this.#accept(address, item),
    });
  }

  /** Wakes once every conversation that is due or has an open item older than `staleMs` milliseconds. */
  async sweep(staleMs: number): Promise<void> {
    await this.#sweeper.sweep(staleMs);
  }

  /** Masks once the secrets that have expired, and deletes what is older than the retention if that is due. */
  async expire(): Promise<void> {
    await this.#retention.run();
  }

  /** Renews once the leases of all conversations that are worked on. */
  async beat(): Promise<void> {
    await this.#heartbeat.beat();
  }

  /** Resolves when no work runs or waits and all done-marks are written. */
  async idle(): Promise<void> {
    await this.#dispatcher.idle();
    await this.#doneMarks.flush();
  }

  /** Accepts nothing more and waits for the turns under way, `deadlineMs` milliseconds at most. The next start goes on with the rest. False if the time was over. */
  async stop(deadlineMs: number): Promise<boolean> {
    this.drain();
    this.#dispatcher.stop();
    await Promise.all([this.#sweeper.stop(), this.#logWatch.stop(), this.#retention.stop()]);
    const finished = await withDeadline(
      this.idle().then(() => true),
      deadlineMs,
      () => false,
    );
    this.#heartbeat.stop();
    this.#monitor.stop();
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

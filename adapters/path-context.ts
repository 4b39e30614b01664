import { randomUUID } from 'node:crypto';
import type { Channel } from '../channels/channel.ts';
import type { Log } from '../models/log/log.ts';
import { Allowances } from './in-process/allowances.ts';
import { ConversationCopies } from './in-process/conversation-copies.ts';
import { LogFeed } from './in-process/log-feed.ts';
import { logTo } from './logger.ts';
import { PathClock } from './path-clock.ts';
import type { PathParts } from './path-parts.ts';
import { DEFAULT_PATH_SETTINGS, type PathSettings } from './settings.ts';
import type { Probe } from './steps.ts';

/** The parts of the durable path with every default filled in; its workers, turns and deliveries share it. */
export interface PathContext extends Omit<PathParts, 'log'> {
  readonly log: Log;
  readonly settings: PathSettings;
  readonly clock: PathClock;
  readonly now: () => Date;
  readonly random: () => number;
  readonly probe: Probe;
  /** The owner that this process writes into its leases, new at each start. */
  readonly leaseOwner: string;
  /** The channels by their id. */
  readonly byChannel: ReadonlyMap<string, Channel>;
  readonly feed: LogFeed;
  readonly allowances: Allowances;
  readonly copies: ConversationCopies;
}

/** Fills in the defaults: the system's clock, a probe that does nothing, {@link DEFAULT_PATH_SETTINGS}. */
export function pathContext(parts: PathParts): PathContext {
  const log = logTo(parts.log);
  const clock = new PathClock(parts, log);
  return {
    ...parts,
    log,
    clock,
    perform: (request, identity, conversation) => parts.perform(request, identity, conversation),
    apology: (locale) => parts.apology(locale),
    settings: { ...DEFAULT_PATH_SETTINGS, ...parts.settings },
    now: clock.now,
    random: parts.random ?? Math.random,
    probe: parts.probe ?? (() => {}),
    leaseOwner: randomUUID(),
    byChannel: new Map(parts.channels.map((channel) => [channel.id, channel])),
    feed: new LogFeed(),
    allowances: new Allowances(parts.repositories.attempts),
    copies: new ConversationCopies(),
  };
}

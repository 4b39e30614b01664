import type { Activity, TurnContext } from 'botbuilder';
import type { AnyChannel } from '../channels/abilities.ts';
import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { Conversation } from '../models/conversation/conversation.ts';
import type { Identity } from '../models/customer/identity.ts';
import type { StoredFile } from '../models/files/stored-file.ts';
import type { Repositories } from '../models/repositories.ts';
import type { DiskSpace } from '../models/store/disk-space.ts';
import type { Logger } from './logger.ts';
import type { PathSettings } from './settings.ts';
import type { Probe } from './steps.ts';

/** Runs a turn's logic; botbuilder's ActivityHandler implements it. */
export interface Bot {
  run(context: TurnContext): Promise<void>;
}

/** The store of files. */
export interface Files {
  keep(file: StoredFile): Promise<string>;
  find(id: string): Promise<StoredFile | undefined>;
}

/**
 * What the composition hands to the durable path: the store, the channels, the bot, the side that performs commands. One process has one path;
 * several processes may share a store. Clock, randomness and probe are parts too, so that tests decide them; limits are in `settings`.
 */
export interface PathParts {
  readonly repositories: Repositories;
  readonly channels: readonly AnyChannel[];
  readonly bot: Bot;
  /**
   * Performs a command of the conversation with this id, with the rights of the proved identity. It must be idempotent by the command's key, since a crash
   * repeats it.
   */
  perform(request: CommandRequest, identity: Identity, conversation: string): Promise<Result>;
  /**
   * The secrets in a customer's text, such as a one-time code, as they stand there: the turn stores them masked. Never rejects. Default: there are none.
   */
  secretsIn?(text: string, conversation: Conversation): Promise<readonly string[]>;
  /** Whether there is a staff desk, whose cases get the events of their conversations. Default false. */
  readonly desk?: boolean;
  /** Whether somebody gets a conversation in the queue, into which one is put whose turn has failed. Default true. */
  readonly hasQueue?: boolean;
  /** Absent: files are refused (`NOT_SUPPORTED`). */
  readonly files?: Files;
  /** The message to a customer when a turn failed for good and the conversation is queued for staff. */
  apology(locale: string | undefined): Partial<Activity>;
  readonly log: Logger;
  /** Whether no other process can use the store (the embedded one): then leases found at the start belong to a dead process and are released. Default false. */
  readonly exclusive?: boolean;
  readonly settings?: Partial<PathSettings>;
  /** Default: the system's clock. */
  now?(): Date;
  /** Rejects if the store does not answer or takes no writes now. Default: it is not watched. */
  checkStore?(): Promise<unknown>;
  /** The room on the store's disk. Default: it is not looked at, since the store is a server with a disk of its own. */
  diskSpace?(): Promise<DiskSpace>;
  /** The time of the store's server, which every process on it follows: their own clocks may differ. Default: there is none, and `now` is the time. */
  storeTime?(): Promise<Date>;
  /** A number from 0 (inclusive) to 1 (exclusive), for the spread of the backoff. Default: Math.random. */
  random?(): number;
  readonly probe?: Probe;
}

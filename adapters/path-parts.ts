import type { Activity, TurnContext } from 'botbuilder';
import type { Channel } from '../channels/channel.ts';
import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { Identity } from '../models/customer/identity.ts';
import type { StoredFile } from '../models/files/stored-file.ts';
import type { Repositories } from '../models/repositories.ts';
import type { Logger } from './logger.ts';
import type { PathSettings } from './settings.ts';
import type { Probe } from './steps.ts';

/** Whatever answers a turn; botbuilder's ActivityHandler is one. */
export interface Bot {
  run(context: TurnContext): Promise<void>;
}

/** Where files are kept. */
export interface Files {
  keep(file: StoredFile): Promise<string>;
  find(id: string): Promise<StoredFile | undefined>;
}

/** Everything the durable path is made of and does not make itself. */
export interface PathParts {
  readonly repositories: Repositories;
  readonly channels: readonly Channel[];
  readonly bot: Bot;
  /** Performs a command for the proved person, once per key. */
  perform(request: CommandRequest, identity: Identity): Promise<Result>;
  /** Whether there is a staff desk: then every case is told what happens in its conversation. Default false. */
  readonly desk?: boolean;
  /** Keeps a file and gives its id. Absent: files are not taken. */
  readonly files?: Files;
  /** What a customer is told when the bot can't answer and staff are called. */
  apology(locale: string | undefined): Partial<Activity>;
  readonly log: Logger;
  /** Whether no other process can be at the store, so that leases found at the start are a dead one's. Default false. */
  readonly exclusive?: boolean;
  readonly settings?: Partial<PathSettings>;
  /** Default: the system's clock. */
  now?(): Date;
  /** A number from 0 to 1 (exclusive) that spreads retries. Default: Math.random. */
  random?(): number;
  readonly probe?: Probe;
}

import type { Backoff } from '../models/pace/backoff.ts';
/** The numbers of the durable path. */
export interface PathSettings {
  /** How long a worker holds a conversation without a sign of life, in milliseconds. Default 30,000. */
  readonly leaseMs: number;
  /** Conversations worked on at the same time in one process. Default 256. */
  readonly maxInFlight: number;
  /** How long a bot may think about one message before the customer is told and staff are called. Default 30,000. */
  readonly turnMs: number;
  /** How long a command at the shop may take before its outcome is `timed-out`. Default 10,000. */
  readonly commandMs: number;
  /** How often the bot is given a message at which it fails. Default 3. */
  readonly botTries: number;
  /** How often a worker may vanish with a message before that message is given up. Default 10. */
  readonly workerTries: number;
  /** How often a message is sent to a provider before it is a dead letter. Default 8. */
  readonly sendTries: number;
  /** The waits between tries of a failing bot or provider. Default: 1,000 doubled up to 300,000, each spread from half to one and a half. */
  readonly backoff: Backoff;
  /** How often is looked for what a crash or another process left behind. Default 1,000. */
  readonly sweepMs: number;
  /** How old a recorded message is before the sweeper takes it for left behind. Default 5,000. */
  readonly staleMs: number;
}

/** What is used for settings that are not given. */
export const DEFAULT_SETTINGS: PathSettings = {
  leaseMs: 30_000,
  maxInFlight: 256,
  turnMs: 30_000,
  commandMs: 10_000,
  botTries: 3,
  workerTries: 10,
  sendTries: 8,
  backoff: { firstMs: 1_000, mostMs: 300_000, spread: [0.5, 1.5] },
  sweepMs: 1_000,
  staleMs: 5_000,
};

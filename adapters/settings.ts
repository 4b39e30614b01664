import type { Backoff } from '../models/pace/backoff.ts';

/** The limits of the durable path: counts, and times in milliseconds. */
export interface PathSettings {
  /**
   * How long a lease lasts without being renewed; then another worker takes the conversation. It is renewed every third of that. Default 5,000: with the
   * sweep, a customer of a dead process waits 6 seconds at most.
   */
  readonly leaseMs: number;
  /** Conversations worked on at the same time in one process. Default 256. */
  readonly maxInFlight: number;
  /** How long a bot may take for one turn; then the item becomes a dead letter, and the customer is queued for staff. Default 30,000. */
  readonly turnMs: number;
  /** How long a command at the shop may take before its outcome is `timed-out`. Default 10,000. */
  readonly commandMs: number;
  /** Tries of a message at which the bot fails; then it becomes a dead letter. Default 3. */
  readonly botTries: number;
  /** How often a worker may be lost at a message (its process killed, say); then it becomes a dead letter. Default 10. */
  readonly workerTries: number;
  /** Tries of sending a message to a provider; then it takes the channel's fallback and counts as failed. Default 8. */
  readonly sendTries: number;
  /**
   * The waits between tries of a failing bot or provider. Default: 1,000 doubled with each failure up to 300,000, then times a random factor from
   * 0.5 to 1.5. So no wait is longer than 450,000, and with the default of 8 tries none is longer than 96,000.
   */
  readonly backoff: Backoff;
  /** How often the sweeper looks for unfinished work of a crash or of another process. Default 1,000. */
  readonly sweepMs: number;
  /** Age from which the sweeper takes an open item for left behind. Default 3,000. */
  readonly staleMs: number;
  /** How often the log is read for what other processes wrote, where the store sends no change stream. Default 400: a client sees it within a second. */
  readonly logPollMs: number;
  /** Free bytes of the store's disk below which nothing new is taken from customers; 0: never. Default: 500 MiB, and a tenth of a smaller disk than 5 GiB. */
  readonly diskReserve?: number;
  /** How long something is stored after its last activity, in days; 0: for ever. Default 400. */
  readonly retentionDays: number;
}

/** The defaults of {@link PathSettings}. */
export const DEFAULT_PATH_SETTINGS: PathSettings = {
  leaseMs: 5_000,
  maxInFlight: 256,
  turnMs: 30_000,
  commandMs: 10_000,
  botTries: 3,
  workerTries: 10,
  sendTries: 8,
  backoff: { firstMs: 1_000, mostMs: 300_000, spread: [0.5, 1.5] },
  sweepMs: 1_000,
  staleMs: 3_000,
  logPollMs: 400,
  retentionDays: 400,
};

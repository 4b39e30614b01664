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
  /** The wait after a first failure, doubled with each further one. Default 1,000. */
  readonly backoffMs: number;
  /** The longest wait between two tries. Default 300,000. */
  readonly maxBackoffMs: number;
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
  backoffMs: 1_000,
  maxBackoffMs: 300_000,
  sweepMs: 1_000,
  staleMs: 5_000,
};

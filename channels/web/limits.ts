const MIB = 1024 * 1024;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * A limit of requests and of their bytes: as many at once, and over time as many within each `windowMs` milliseconds. Without `count` or `bytes`
 * these are not limited by it.
 */
export interface Limit {
  readonly windowMs: number;
  readonly count?: number;
  readonly bytes?: number;
}

/**
 * The limits of the website chat. Of messages and uploads every limit holds that applies: that of the conversation, of the customer who was signed in, of the
 * network address, and of the channel. For the shop's server with the secret, which relays for many, only the one of the conversation does.
 */
export interface Limits {
  /** New sessions and conversations: enough for an office behind one address, too few for a script. */
  readonly opensPerAddress: readonly Limit[];
  /** More than a person types, with room for a burst of short messages. */
  readonly postsPerConversation: readonly Limit[];
  readonly postsPerCustomer: readonly Limit[];
  readonly postsPerAddress: readonly Limit[];
  /** Counted by each process. */
  readonly postsInAll: readonly Limit[];
  /** Messages with files, which fill a disk faster than text: enough for an album, too few for a backup. */
  readonly uploadsPerConversation: readonly Limit[];
  readonly uploadsPerCustomer: readonly Limit[];
  readonly uploadsPerAddress: readonly Limit[];
  /** Counted by each process. */
  readonly uploadsInAll: readonly Limit[];
  /** What is read of the log and of files, by requests and streams. They cost CPU and no disk, so that each process counts its own. */
  readonly readsPerConversation: readonly Limit[];
  readonly readsPerAddress: readonly Limit[];
  /** Openings of streams; counted as reads are. */
  readonly streamsPerAddress: readonly Limit[];
  /** Streams that are open at the same time, in one process. */
  readonly openStreamsPerAddress: number;
  readonly openStreamsInAll: number;
}

/**
 * The default limits. Over time they let one conversation store 4 MiB of messages and 100 MiB of files in an hour, one address 32 MiB and 200 MiB, and all
 * together 1 GiB and 4 GiB; in a first hour, after a pause, twice as much.
 */
export const DEFAULT_LIMITS: Limits = {
  opensPerAddress: [
    { count: 60, windowMs: MINUTE_MS },
    { count: 2_000, windowMs: HOUR_MS },
  ],
  postsPerConversation: [
    { count: 60, windowMs: MINUTE_MS / 2 },
    { count: 600, bytes: 4 * MIB, windowMs: HOUR_MS },
  ],
  postsPerCustomer: [{ count: 1_200, bytes: 8 * MIB, windowMs: HOUR_MS }],
  postsPerAddress: [
    { count: 600, windowMs: MINUTE_MS },
    { count: 6_000, bytes: 32 * MIB, windowMs: HOUR_MS },
  ],
  postsInAll: [{ bytes: 1024 * MIB, windowMs: HOUR_MS }],
  uploadsPerConversation: [{ bytes: 100 * MIB, windowMs: HOUR_MS }],
  uploadsPerCustomer: [{ bytes: 100 * MIB, windowMs: HOUR_MS }],
  uploadsPerAddress: [
    { count: 30, windowMs: 10 * MINUTE_MS },
    { bytes: 200 * MIB, windowMs: HOUR_MS },
  ],
  uploadsInAll: [{ bytes: 4096 * MIB, windowMs: HOUR_MS }],
  readsPerConversation: [{ count: 1_800, bytes: 64 * MIB, windowMs: MINUTE_MS }],
  readsPerAddress: [{ count: 6_000, bytes: 128 * MIB, windowMs: MINUTE_MS }],
  streamsPerAddress: [{ count: 120, windowMs: MINUTE_MS }],
  openStreamsPerAddress: 200,
  openStreamsInAll: 8_000,
};

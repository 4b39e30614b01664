/** At most `count` within `windowMs` milliseconds. */
export interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

/** How often a visitor may do what; a holder of the secret is only held to the limit per conversation. */
export interface Limits {
  /** New sessions and conversations per address: a shop behind one office's address still gets in, a script does not. */
  readonly opensPerAddress: Limit;
  readonly postsPerAddress: Limit;
  /** Faster than anybody types, with room for a burst of short lines. */
  readonly postsPerConversation: Limit;
  readonly streamsPerAddress: Limit;
  /** Messages with files, which fill a disk faster than words: a whole album in a few goes, not a backup. */
  readonly uploadsPerAddress: Limit;
}

/** The limits unless others are given. */
export const DEFAULT_LIMITS: Limits = {
  opensPerAddress: { count: 60, windowMs: 60_000 },
  postsPerAddress: { count: 600, windowMs: 60_000 },
  postsPerConversation: { count: 60, windowMs: 30_000 },
  streamsPerAddress: { count: 120, windowMs: 60_000 },
  uploadsPerAddress: { count: 30, windowMs: 600_000 },
};

/** What the web channel is made with. */
export interface WebChannelOptions {
  /** The Direct Line secret: the master key of the shop's servers, which no browser ever gets. */
  readonly secret: string;
  /** The shop's key for customer tokens (HS256); without it no visitor can be signed in. */
  readonly customerSecret?: string;
  /** Origins whose pages may hold the chat, or `any`. */
  readonly origins: readonly string[] | 'any';
  readonly now: () => Date;
  /** A new unguessable id each time. */
  readonly newId: () => string;
  /** Life of a conversation token, in seconds. Default 1,800, as Direct Line's. */
  readonly tokenLifetime?: number;
  /** Default {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits>;
}

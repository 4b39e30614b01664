/** A customer's reaction to a message, by the provider's id of that; without an emoji it was taken back. */
export type Reaction = { readonly providerId: string; readonly emoji: string | null };

/** A reaction as it is kept with its message: one, since a newer one takes its place. */
export interface MessageReaction {
  readonly emoji: string;
  /** What a thumb says of the message; absent for any other emoji. */
  readonly score?: 1 | -1;
  readonly at: Date;
}

/** Thumbs in every colour of skin. */
const THUMB = /^(?:(👍)|👎)[\u{1F3FB}-\u{1F3FF}]?\uFE0F?$/u;

/** What an emoji says of the message that it was put on; undefined if it is no thumb. */
export function scoreOf(emoji: string): 1 | -1 | undefined {
  const thumb = THUMB.exec(emoji);
  if (thumb === null) return undefined;
  return thumb[1] === undefined ? -1 : 1;
}

/** A customer's reaction to the message with a provider's id; a null emoji removes the reaction. */
export type Reaction = { readonly providerId: string; readonly emoji: string | null };

/** A reaction as it is stored with its message, in place of an earlier one. */
export interface MessageReaction {
  readonly emoji: string;
  /** 1 for a thumb up, -1 for a thumb down; absent for any other emoji. */
  readonly score?: 1 | -1;
  readonly at: Date;
}

/** Thumbs in every colour of skin. */
const THUMB = /^(?:(👍)|👎)[\u{1F3FB}-\u{1F3FF}]?\uFE0F?$/u;

/** The score of an emoji: 1 for a thumb up, -1 for a thumb down, undefined for any other. */
export function scoreOf(emoji: string): 1 | -1 | undefined {
  const thumb = THUMB.exec(emoji);
  if (thumb === null) return undefined;
  return thumb[1] === undefined ? -1 : 1;
}

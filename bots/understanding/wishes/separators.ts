/** Words that stand between two wishes of a message: `words` with letters around them that are not theirs, `parts` anywhere, as in Chinese. */
export interface WishSeparators {
  readonly words: readonly string[];
  readonly parts: readonly string[];
}

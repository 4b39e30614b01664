/** What stands between two wishes of a message, and what names something only to compare with it. */
export interface WishSeparators {
  /** With letters around them that are not theirs. */
  readonly words: readonly string[];
  /** Anywhere, as in Chinese. */
  readonly parts: readonly string[];
  /**
   * How a part begins or ends that asks for something, and gives no reason: parts of regular expressions (with the flags `iu`), for the beginning with
   * `^` and for the end with `$`.
   */
  readonly wishes: readonly string[];
  /** Right before what another thing is to be like: "the same address as" 1043. */
  readonly likeBefore: readonly string[];
  /** What is compared there, if it is where an order is sent: "address". */
  readonly likeAddress: readonly string[];
  /** Right behind it: 1043 "一样". */
  readonly likeAfter: readonly string[];
}

/** How a customer goes about a task. */
export const MANNERS = [
  /** Says who they are, and then one wish after another. */
  'plain',
  /** Says the first wish at once, and who they are when asked. */
  'wish-first',
  /** Says everything in one message. */
  'all-at-once',
  /** As `plain`, with typing errors. */
  'mistyping',
  /** Says a detail wrong and corrects it before the yes. */
  'correcting',
  /** Wants something else at first. */
  'changing-mind',
  /** Says no to the first confirmation of each wish, and wants it after all. */
  'refusing-first',
  /** Says little and answers questions. */
  'brief',
] as const;

/** One of them. */
export type Manner = (typeof MANNERS)[number];

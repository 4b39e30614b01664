/** The keywords of one language by which customers stop and allow messages: those that carriers and providers use. */
export interface OptOutWords {
  /** Alone in a message, they stop all messages. */
  readonly stop: readonly string[];
  /** Alone in a message, they allow messages again. */
  readonly start: readonly string[];
}

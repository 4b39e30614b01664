/** An error of the catalogue: its sentence, whether a retry helps, and who has to know of it. */
export interface ErrorEntry {
  /** The sentence for a client or an operator where the error carries no sentence of its own. */
  readonly message: string;
  /** `after`: when the time has passed that the error carries. */
  readonly retry: 'never' | 'later' | 'after';
  readonly tell: 'customer' | 'operator' | 'nobody';
  /** The HTTP status of a response with this error; absent if no HTTP client gets it. */
  readonly status?: number;
}

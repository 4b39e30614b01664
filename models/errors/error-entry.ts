/** What is to be done about an error of one code: whether to try again, and who has to know of it. */
export interface ErrorEntry {
  /** The sentence for a client or an operator where the error carries no sentence of its own. */
  readonly message: string;
  /** `after`: when the time has passed that the error carries. */
  readonly retry: 'never' | 'later' | 'after';
  readonly tell: 'customer' | 'operator' | 'nobody';
  /** The HTTP status of an answer with this error; absent where no HTTP client ever gets it. */
  readonly status?: number;
}

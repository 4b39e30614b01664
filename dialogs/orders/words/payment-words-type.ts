/** How customers call ways to pay. */
export interface PaymentWords {
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** The method that paid. */
  readonly original: readonly string[];
}

/** One shape of a shop's order numbers: `{ pattern: /\d{3}-\d{7}-\d{7}/, examples: ['305-1234567-1234567'] }`. */
export interface OrderNumberShape {
  /**
   * Describes the whole number, without `^` and `$`, in any letter case. Every repetition has an upper limit, and there is neither a look
   * around nor a reference to an earlier group, so that its search takes little time on every text.
   */
  readonly pattern: RegExp;
  /** At least one number as the shop writes it; the bot names the first one where it asks for a number. */
  readonly examples: readonly string[];
  /** Whether a number, as the shop writes it, has the right check digit. Default: every number has. */
  readonly check?: ((number: string) => boolean) | undefined;
  /** The number as the shop writes it, of one as a customer wrote it: `(written) => written.replaceAll(' ', '-')`. Default: in upper case. */
  readonly normal?: ((written: string) => string) | undefined;
}

/** A number in the form in which the shop writes it. */
export function normalOrderNumber({ normal }: Pick<OrderNumberShape, 'normal'>, written: string): string {
  return normal === undefined ? written.toUpperCase() : normal(written.toUpperCase());
}

/** How long a mail waits for a shop that fails, in milliseconds. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Asks a shop that may fail who an address belongs to. A mail without proof begins a conversation of its own, so at first the error is thrown,
 * which sets the mail aside until it is tried again. Once the shop has failed at an address for 15 minutes its mails are taken without proof, so that a
 * fault of the shop leaves no customer without an answer.
 */
export function patientLookup(
  find: (email: string) => Promise<string | undefined>,
  now: () => Date,
): (email: string) => Promise<string | undefined> {
  /** Since when the shop has failed, by address. */
  const failing = new Map<string, number>();
  return async (email) => {
    try {
      const customer = await find(email);
      failing.delete(email);
      return customer;
    } catch (error) {
      const at = now().getTime();
      const since = failing.get(email) ?? at;
      failing.set(email, since);
      if (at - since < PATIENCE_MS) throw error;
      return undefined;
    }
  };
}

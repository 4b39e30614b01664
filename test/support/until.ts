/**
 * How long a test waits for an event, in milliseconds: a test that waits in vain has to end and to say what it waited for. It is no
 * measure of speed; a busy machine may take most of it. Shorter than mocha's timeout (`.mocharc.cjs`).
 */
export const PATIENCE_MS = 100_000;

/** Resolves to what `look` finds, when it finds something. */
export async function until<T>(look: () => T): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = look();
    if (found !== undefined && found !== null) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`Waited in vain for ${look}`);
}

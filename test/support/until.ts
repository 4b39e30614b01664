/** Longest wait, in milliseconds: a test that waits in vain has to end, and to say so. */
const PATIENCE_MS = 10_000;

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

let last: Promise<void> = Promise.resolve();

/**
 * Waits until the event loop has been through everything else that is ready. Of several that wait, one continues in each turn of the loop: what
 * takes long by itself, such as reading a message, is then not done for many conversations in one go, while nobody is served.
 */
export function loopTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}

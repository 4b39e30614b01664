import type { ChannelHost, Inbound } from '../../channel.ts';

/** How long a post waits until its activity is in the log, in milliseconds. */
const ECHO_MS = 500;

/**
 * Records an item and waits until it is in the log, so that a client that reads right after posting finds its own message. Only the recording
 * counts: after half a second it returns without the log entry. The host says which items it has logged, so that many who wait read nothing.
 */
export async function acceptAndAwaitLog(host: ChannelHost, item: Inbound): Promise<void> {
  const logged = new Set<string>();
  let look = () => {};
  const unsubscribe = host.subscribe(item.account, item.conversation, (items) => {
    for (const id of items) logged.add(id);
    look();
  });
  try {
    const { id, isDuplicate } = await host.accept(item);
    if (isDuplicate) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ECHO_MS);
      look = () => {
        if (!logged.has(id)) return;
        clearTimeout(timer);
        resolve();
      };
      look();
    });
  } finally {
    unsubscribe();
  }
}

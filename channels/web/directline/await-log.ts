import type { ChannelHost, Inbound } from '../../channel.ts';

/** How long a post waits until its activity is in the log, in milliseconds. */
const ECHO_MS = 500;

/**
 * Records an item and waits until it is in the log after `seq`, so that a client that reads right after posting finds its own message. Only
 * the recording counts: after half a second it returns without the log entry.
 */
export async function acceptAndAwaitLog(host: ChannelHost, item: Inbound, seq: number): Promise<void> {
  const { account, conversation, id } = item;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  const logged = new Promise<void>((resolve) => {
    const look = async () => {
      const entries = await host.readLog(account, conversation, seq, 100).catch(() => []);
      if (entries.some(({ activity }) => activity.id === id)) resolve();
    };
    unsubscribe = host.subscribe(account, conversation, look);
    timer = setTimeout(resolve, ECHO_MS);
  });
  try {
    const { isDuplicate } = await host.accept(item);
    if (!isDuplicate) await logged;
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

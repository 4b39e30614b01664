import type { ChannelHost, Inbound } from '../../channel.ts';

/** How long a post waits for its echo, in milliseconds; a slow answer is not worth holding the client for. */
const ECHO_MS = 500;

/**
 * Records an item and waits until it is in the log after `seq`, so that a client that reads right after posting finds
 * what it wrote. Recording is what counts: when the log takes longer than half a second, that is no error.
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

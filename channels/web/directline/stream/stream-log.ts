import type { WebSocket } from 'ws';
import type { ChannelHost } from '../../../channel.ts';
import { ACCOUNT } from '../../web-context.ts';
import { type MakeFileLink, readPage } from '../activity-set.ts';

/** How much may wait for a slow client, in bytes, before it is cut off; it reconnects from its watermark. */
const MAX_BUFFERED = 1_048_576;

/**
 * Sends a conversation's log after `watermark` to a client, and goes on as it grows. Pages are read one after the other,
 * each from where the last one ended, so that nothing is skipped or sent twice. Returns what ends it.
 */
export function streamLog(
  client: WebSocket,
  conversation: string,
  watermark: number,
  host: ChannelHost,
  link: MakeFileLink,
): () => void {
  let last = watermark;
  let reading = false;
  let grown = false;

  const drain = async () => {
    do {
      grown = false;
      const page = await readPage(conversation, last, host, link);
      last = page.last;
      if (page.set.activities.length > 0) client.send(JSON.stringify(page.set));
      if (client.bufferedAmount > MAX_BUFFERED) client.terminate();
      grown ||= page.full;
    } while (grown && client.readyState === client.OPEN);
  };
  const pump = () => {
    grown = true;
    if (reading) return;
    reading = true;
    drain()
      .catch(() => client.close(1011, 'Reading failed'))
      .finally(() => {
        reading = false;
      });
  };

  const unsubscribe = host.subscribe(ACCOUNT, conversation, pump);
  pump();
  return unsubscribe;
}

import type { WebSocket } from 'ws';
import type { ChannelHost } from '../../../channel.ts';
import { ACCOUNT } from '../../web-context.ts';
import { type MakeFileLink, readPage } from '../activity-set.ts';

/** Most bytes that are buffered for a slow client before its connection is closed; it reconnects from its watermark. */
const MAX_BUFFERED = 1_048_576;

/**
 * Sends a conversation's log after `watermark` to a client, and new entries as they are added. Pages are read one after the other, each from
 * the end of the last one, so that no entry is skipped or sent twice. Returns the function that ends it.
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

import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { ChannelHost } from '../../../channel.ts';
import type { Reader, ReadLimits } from '../../access/read-limits.ts';
import type { ReadTurns } from '../../access/read-turns.ts';
import { ACCOUNT } from '../../web-context.ts';
import { type MakeFileLink, PAGE_BYTES, readPage } from '../activity-set.ts';

/** What a stream is read with. */
export interface StreamedLog {
  readonly reader: Reader;
  readonly host: ChannelHost;
  readonly link: MakeFileLink;
  readonly reads: ReadLimits;
  readonly turns: ReadTurns;
  /** Hears that the client has taken a page. */
  readonly onTaken: () => void;
}

/**
 * Sends a conversation's log after `watermark` to a client, and new entries as they are added. Pages are read one after the other, each from
 * the end of the last one, so that no entry is skipped or sent twice; the next one when the client has taken the last, so that a slow client fills no
 * memory, and when its allowance has come back. Returns the function that ends it.
 */
export function streamLog(
  client: WebSocket,
  watermark: number,
  { reader, host, link, reads, turns, onTaken }: StreamedLog,
): () => void {
  const { conversation } = reader;
  let last = watermark;
  let reading = false;
  let grown = false;

  const sendNext = async (): Promise<boolean> => {
    const wait = reads.take(reader, { count: 0, bytes: PAGE_BYTES });
    if (wait > 0) {
      await sleep(wait, undefined, { ref: false });
      return true;
    }
    const page = await turns.run(() => readPage(conversation, last, host, link));
    reads.giveBack(reader, PAGE_BYTES - page.json.length);
    if (page.count > 0) {
      await new Promise<void>((resolve) => client.send(page.json, () => resolve()));
      onTaken();
    }
    const isNew = page.last > last;
    last = page.last;
    return isNew;
  };
  const drain = async () => {
    reading = true;
    try {
      do {
        grown = false;
        grown = (await sendNext()) || grown;
      } while (grown && client.readyState === client.OPEN);
    } catch {
      client.close(1011, 'Reading failed');
    } finally {
      // At once: whoever comes between the last look and this would be heard by nobody.
      reading = false;
    }
  };
  const pump = () => {
    grown = true;
    if (!reading) void drain();
  };

  const unsubscribe = host.subscribe(ACCOUNT, conversation, pump);
  pump();
  return unsubscribe;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { ChannelHost, LoggedActivity } from '../../../channel.ts';
import type { Reader, ReadLimits } from '../../access/read-limits.ts';
import type { ReadTurns } from '../../access/read-turns.ts';
import { ACCOUNT } from '../../web-context.ts';
import { type ActivityPage, type MakeFileLink, PAGE_BYTES, pageOf, readPage } from '../activity-set.ts';

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
 * Sends a conversation's log after `watermark` to a client, and new entries as they are committed. Pages are read one after the other, each from
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

  const send = async ({ json, count }: ActivityPage) => {
    if (count === 0) return;
    await new Promise<void>((resolve) => client.send(json, () => resolve()));
    onTaken();
  };
  const sendNext = async (): Promise<boolean> => {
    const wait = reads.take(reader, { count: 0, bytes: PAGE_BYTES });
    if (wait > 0) {
      await sleep(wait, undefined, { ref: false });
      return true;
    }
    const page = await turns.run(() => readPage(conversation, last, host, link));
    reads.giveBack(reader, PAGE_BYTES - page.json.length);
    await send(page);
    const isNew = page.last > last;
    last = page.last;
    return isNew;
  };
  const drain = async (first?: ActivityPage) => {
    reading = true;
    try {
      if (first !== undefined) {
        ({ last } = first);
        await send(first);
      }
      while (grown && client.readyState === client.OPEN) {
        grown = false;
        grown = (await sendNext()) || grown;
      }
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
  const onGrown = (_items: readonly string[], logged: number) => {
    // What it was sent already need not be read.
    if (reading || logged > last) pump();
  };
  /** Sends entries that follow on the last one without reading them; what is not sent so is read when it is logged. */
  const onCommitted = (entries: readonly LoggedActivity[]) => {
    if (reading || entries[0]?.seq !== last + 1) return;
    const page = pageOf(entries, conversation, last, link);
    if (reads.take(reader, { count: 0, bytes: page.json.length }) === 0) void drain(page);
  };

  const unsubscribe = host.subscribe(ACCOUNT, conversation, onGrown, onCommitted);
  pump();
  return unsubscribe;
}

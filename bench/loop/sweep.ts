import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '../../models/conversation/message.ts';
import { repositoriesOn } from '../../models/repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { mainCpuMs } from '../../test/support/main-cpu.ts';

/** Documents of one insertion. */
const BATCH = 5_000;
/** Between two looks, in milliseconds. */
const LOOK_MS = 2;

/** Stores messages that have expired, and gives the longest block of the event loop while they are deleted, in milliseconds of CPU. */
export async function sweepBlocks(messages: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-bench-'));
  const connection = await openConnection({ dataDir: folder });
  const { expiry } = repositoriesOn(connection);
  await prepareModels(connection);
  const collection = connection.collection<Message>('messages');
  const activity = JSON.stringify({ type: 'message', text: 'It is on its way.' });
  for (let from = 0; from < messages; from += BATCH)
    await collection.insertMany(
      Array.from({ length: BATCH }, (_, index): Message => {
        const conversation = `web:bench:c${Math.floor((from + index) / 10)}`;
        const seq = from + index + 1;
        const at = new Date(Date.now() - 1e12);
        return { _id: `${conversation}:${seq}`, conversation, seq, direction: 'out', at, activity };
      }),
    );
  let [longest, last] = [0, mainCpuMs()];
  const looking = setInterval(() => {
    const now = mainCpuMs();
    longest = Math.max(longest, now - last);
    last = now;
  }, LOOK_MS);
  last = mainCpuMs();
  let deleted = 0;
  for await (const [, count] of expiry.run(new Date())) deleted += count;
  clearInterval(looking);
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
  if (deleted !== messages) throw new Error(`${deleted} of ${messages} messages were deleted.`);
  return longest;
}

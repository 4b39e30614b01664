import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoredMailer } from '../../commerce/mailer.ts';
import { Replay, type ReplayedLine } from '../../commerce/tau/replay.ts';
import { createTauShop } from '../../commerce/tau/tau-shop.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { repositoriesOn } from '../../models/repositories.ts';
import { shopRepositoriesOn } from '../../models/shop/shop-repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { importInto, storedDelta, tauData } from './tau-shop.ts';

/**
 * Makes calls by the operations of the shop that a server has, on a temporary store. At the end nothing of the shop may differ from its folder: what a line
 * changed was put back, and no line changed anything else.
 * @throws `SHOP_FAILED` otherwise; `SHOP_FOLDER_INVALID`
 */
export async function replayLines(
  folder: string,
  lines: Iterable<string> | AsyncIterable<string>,
  report: (line: ReplayedLine) => void,
): Promise<void> {
  const { data, prefix } = tauData(folder);
  const dataDir = await mkdtemp(join(tmpdir(), 'onevoice-replay-'));
  const connection = await openConnection({ dataDir });
  try {
    const { codes, mails } = repositoriesOn(connection);
    const books = shopRepositoriesOn(connection, prefix);
    await prepareModels(connection);
    await importInto(books, data);
    const now = () => new Date();
    let failure: unknown;
    const shop = createTauShop(
      {
        ...{ ...books, codes, mailer: new StoredMailer(mails, now), now, randomBytes },
        ...{ wait: () => Promise.resolve(), codeSecret: randomUUID() },
      },
      (_operation, error) => {
        failure = error;
      },
    );
    const replay = new Replay({ shop, books }, data);
    for await (const line of lines) {
      if (line.trim() === '') continue;
      report(await replay.replay(line));
      if (failure !== undefined) throw failure;
    }
    const left = await storedDelta(books, data);
    if (Object.keys(left).length > 0)
      throw new OnevoiceError('SHOP_FAILED', {
        detail: `A call changed what nobody was told: ${JSON.stringify(left)}`,
      });
  } finally {
    await connection.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { perform } from '../../cli/control/perform.ts';
import { SHOP_DELTA } from '../../cli/control/store-operation.ts';
import { shopRepositoriesOn } from '../../models/shop/shop-repositories.ts';
import { openConnection, prepareModels } from '../../models/store/connection.ts';
import { settingsWithoutChannels } from '../config/config-settings.ts';
import { storeOf } from '../setup.ts';
import { storedDelta, type TauData, tauData } from '../tau/tau-shop.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice shop delta --shop tau:<folder>`. */
export async function printDelta(
  { configFile, print }: CommandContext,
  { shop }: CommandInputs['shop delta'],
): Promise<number> {
  const settings = settingsWithoutChannels(await givenConfig(configFile, { shop }));
  const tau = tauData(shop.folder);
  const delta = await perform(settings, SHOP_DELTA, { prefix: tau.prefix }, () =>
    deltaIn(storeOf(settings), tau),
  );
  print(JSON.stringify(delta));
  return 0;
}

async function deltaIn(store: ReturnType<typeof storeOf>, { prefix, data }: TauData) {
  const connection = await openConnection(store);
  try {
    const books = shopRepositoriesOn(connection, prefix);
    await prepareModels(connection);
    return { ...(await storedDelta(books, data)) };
  } finally {
    await connection.close();
  }
}

import type { GivenShop } from '../../cli/command.ts';
import { loadConfig } from '../config/load-config.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';
import { tauShop } from '../tau/tau-shop.ts';

/** The config that a command works on: the file of `--config`, or that of the current folder; with the shop of `--shop`, if it is given. */
export async function givenConfig(file: string | undefined, shop?: GivenShop): Promise<OnevoiceConfig> {
  const given = shop && tauShop(shop.folder);
  return await loadConfig({ folder: process.cwd(), file, environment: process.env, shop: given });
}

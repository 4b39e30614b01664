import { resolve } from 'node:path';
import type { AppOptions, ShopSetup } from '../app.ts';
import { registerLocales } from '../languages/config-locales.ts';
import type { OnevoiceConfig } from './onevoice-config.ts';

/** The part of a composition that depends on no channel and no variable: the shop, its languages, its knowledge and the bot's texts. */
export type ShopOptions = Pick<AppOptions, 'shop' | 'locales' | 'knowledge' | 'policies' | 'texts'>;

/** The collections of a shop that keeps its data elsewhere: only its knowledge is in our store. */
const OWN_SHOP_PREFIX = 'shop_';

/** The shop of a config with its languages, which become known to the process, and its knowledge, policies and texts. */
export function shopOptionsOf(config: OnevoiceConfig): ShopOptions {
  const { knowledge, policies, texts } = config;
  return {
    shop: shopOf(config),
    locales: registerLocales(config.locales),
    ...(knowledge !== undefined && { knowledge: pathIn(config, knowledge) }),
    ...(policies && { policies }),
    ...(texts && { texts }),
  };
}

/** A path of a config as an absolute one. */
export function pathIn({ folder = process.cwd() }: OnevoiceConfig, path: string): string {
  return resolve(folder, path);
}

/** A shop without data in our store has nothing to open. */
function shopOf({ shop }: OnevoiceConfig): ShopSetup {
  return 'open' in shop ? shop : { prefix: OWN_SHOP_PREFIX, open: async () => shop };
}

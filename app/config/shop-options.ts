import { resolve } from 'node:path';
import type { AppOptions, ShopSetup } from '../app.ts';
import { composeDialogs, type Dialogs } from '../dialogs.ts';
import type { OnevoiceConfig } from './onevoice-config.ts';

/** The part of a composition that depends on no channel and no variable: the shop, its knowledge and the dialogs. */
export type ShopOptions = Pick<AppOptions, 'shop' | 'knowledge' | 'policies' | 'zone'> & {
  readonly dialogs: Dialogs;
};

/** The collections of a shop that keeps its data elsewhere: only its knowledge is in our store. */
const OWN_SHOP_PREFIX = 'shop_';

/** The shop of a config with its knowledge, policies and dialogs. */
export function shopOptionsOf(config: OnevoiceConfig): ShopOptions {
  const { knowledge, policies, zone } = config;
  return {
    shop: shopOf(config),
    ...(knowledge !== undefined && { knowledge: pathIn(config, knowledge) }),
    ...(policies && { policies }),
    ...(zone !== undefined && { zone }),
    dialogs: dialogsOf(config),
  };
}

/** The dialogs of a config, with the questions of its knowledge folder; without those that its shop has no operations for. */
export function dialogsOf(config: OnevoiceConfig): Dialogs {
  const { knowledge, leaveOut = [], shop } = config;
  const lacking = ('leavesOut' in shop && shop.leavesOut) || [];
  return composeDialogs({
    ...config,
    leaveOut: [...leaveOut, ...lacking],
    knowledge: knowledge && pathIn(config, knowledge),
  });
}

/** A path of a config as an absolute one. */
export function pathIn({ folder = process.cwd() }: OnevoiceConfig, path: string): string {
  return resolve(folder, path);
}

/** A shop without data in our store has nothing to open. */
function shopOf({ shop }: OnevoiceConfig): ShopSetup {
  return 'open' in shop ? shop : { prefix: OWN_SHOP_PREFIX, open: async () => shop };
}

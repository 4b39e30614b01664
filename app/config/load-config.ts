import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { ShopSetup } from '../app.ts';
import { email } from '../channels/email.ts';
import { slack } from '../channels/slack.ts';
import { web } from '../channels/web.ts';
import { whatsapp } from '../channels/whatsapp.ts';
import { demoShop } from '../demo/demo-shop.ts';
import { checkConfig } from './check-config.ts';
import type { OnevoiceConfig } from './onevoice-config.ts';
import { checkSingleCopies } from './single-copies.ts';

/** The names of a config file, in the order in which they are looked for. */
const FILES = ['onevoice.config.ts', 'onevoice.config.js', 'onevoice.config.mjs'] as const;

/** Where a command looks for its config. */
export interface ConfigPlace {
  /** The folder that the command is called in. */
  readonly folder: string;
  /** The file of `--config`, from that folder. Default: the first of {@link FILES} that is there. */
  readonly file?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Served in place of the shop of the config. Default: none. */
  readonly shop?: ShopSetup | undefined;
}

/**
 * The config of a folder. Without one it is the demo, outside of production and without a MongoDB only, so that no demo data is ever written where a
 * shop's own data is expected.
 * @throws `CONFIG_MISSING` without a config in production or with `MONGODB_URI`; `CONFIG_INVALID` for a config that throws, has no default export or
 * has faults; `PACKAGE_TWICE`
 */
export async function loadConfig({ folder, file, environment, shop }: ConfigPlace): Promise<OnevoiceConfig> {
  const path = file === undefined ? fileIn(folder) : resolve(folder, file);
  if (path === undefined)
    return shop ? { ...servedShop(shop), channels: allChannels() } : demoConfig(folder, environment);
  if (!existsSync(path))
    throw new OnevoiceError('CONFIG_MISSING', { detail: `There is no config file ${path} (--config).` });
  checkSingleCopies(dirname(path));
  const config = await defaultExportOf(path);
  checkConfig(config, path);
  return { folder: dirname(path), ...config, ...(shop && servedShop(shop)) };
}

/** The shop of `--shop`, with the order numbers that it has. */
function servedShop(shop: ShopSetup): Pick<OnevoiceConfig, 'shop' | 'orderNumbers'> {
  return { shop, ...(shop.orderNumbers && { orderNumbers: shop.orderNumbers }) };
}

function fileIn(folder: string): string | undefined {
  return FILES.map((name) => join(folder, name)).find(existsSync);
}

function demoConfig(folder: string, environment: ConfigPlace['environment']): OnevoiceConfig {
  const because =
    environment['NODE_ENV'] === 'production'
      ? 'NODE_ENV=production'
      : environment['MONGODB_URI']
        ? 'MONGODB_URI is set'
        : undefined;
  if (because !== undefined)
    throw new OnevoiceError('CONFIG_MISSING', {
      detail:
        `${folder} has no ${FILES.join(', ')}, and the demo shop is served only in development and on the embedded store (${because}). ` +
        'Write a config there (docs/getting-started.md), name one with --config, or start in the folder that has it.',
    });
  return { shop: demoShop(), channels: allChannels() };
}

function allChannels(): OnevoiceConfig['channels'] {
  return [web(), slack(), email(), whatsapp()];
}

async function defaultExportOf(path: string): Promise<unknown> {
  const loaded = await imported(path);
  if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) return loaded.default;
  throw new OnevoiceError('CONFIG_INVALID', {
    detail: `${path} has no default export. Write: export default defineConfig({ ... });`,
  });
}

/** Node 20 runs no TypeScript by itself, and later versions only erase types, hence tsx. */
async function imported(path: string): Promise<unknown> {
  try {
    if (path.endsWith('.ts')) (await import('tsx/esm/api')).register();
    return await import(pathToFileURL(path).href);
  } catch (error) {
    const reason = reasonOf(error);
    throw new OnevoiceError('CONFIG_INVALID', {
      detail: `${path} can not be loaded: ${reason}`,
      cause: error,
    });
  }
}

/** The sentence of our own errors (a misspelt option, say); the stack of others, which shows the line of the config. */
function reasonOf(error: unknown): string {
  if (error instanceof OnevoiceError || !(error instanceof Error)) return String(error);
  return error.stack ?? error.message;
}

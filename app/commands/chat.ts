import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '../../adapters/logger.ts';
import { createTerminalChannel } from '../../channels/terminal/terminal-channel.ts';
import { chat } from '../../cli/chat.ts';
import type { CommandContext } from '../../cli/command.ts';
import { TerminalSession } from '../../cli/terminal-session.ts';
import { readConfig } from '../../cli/variables/config.ts';
import { type AppOptions, composeApp } from '../app.ts';
import { environmentOf, logOf } from '../config/config-settings.ts';
import { type ShopOptions, shopOptionsOf } from '../config/shop-options.ts';
import { addressesOf } from '../setup.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice chat`: the shop of the config, on a temporary store, so that it works beside a running server. */
export async function chatInTerminal({ configFile }: CommandContext): Promise<number> {
  const config = await givenConfig(configFile);
  // The channels of the config are not opened, so that what they need may be missing.
  const settings = readConfig(environmentOf(config));
  const log = logOf(config, settings);
  const options = { ...shopOptionsOf(config), addresses: addressesOf(settings) };
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-chat-'));
  try {
    await chatOn(options, dataDir, log);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
}

async function chatOn(
  options: ShopOptions & Pick<AppOptions, 'addresses'>,
  dataDir: string,
  log: Logger,
): Promise<void> {
  const channels = () => [createTerminalChannel()];
  const app = await composeApp({
    ...options,
    store: { dataDir },
    codeSecret: randomUUID(),
    channels,
    log,
  });
  try {
    await app.start();
    const session = new TerminalSession(app.path.hostFor('terminal'), app.repositories.mails);
    await chat(session, process.stdin, process.stdout);
    await app.path.idle();
    await session.settled();
  } finally {
    await app.stop();
  }
}

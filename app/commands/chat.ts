import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '../../adapters/logger.ts';
import { createTerminalChannel } from '../../channels/terminal/terminal-channel.ts';
import { chat } from '../../cli/chat.ts';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { TerminalSession } from '../../cli/terminal-session.ts';
import { type AppOptions, composeApp } from '../app.ts';
import { logOf, settingsWithoutChannels } from '../config/config-settings.ts';
import { shopOptionsOf } from '../config/shop-options.ts';
import { addressesOf, contactOf } from '../setup.ts';
import { givenConfig, PROOF_WARNING } from './given-config.ts';

/** `onevoice chat`: the shop of the config, on a temporary store, so that it works beside a running server. */
export async function chatInTerminal(
  { configFile, print }: CommandContext,
  input: CommandInputs['chat'],
): Promise<number> {
  const config = await givenConfig(configFile, input);
  if (input.proof !== undefined) print(PROOF_WARNING);
  // The channels of the config are not opened, so that what they need may be missing.
  const settings = settingsWithoutChannels(config);
  const log = logOf(config, settings);
  // There is no desk beside the terminal and no mail is sent, so that customers read how they get in touch.
  const options = {
    ...shopOptionsOf(config),
    contact: contactOf(settings),
    addresses: addressesOf(settings),
  };
  const dataDir = mkdtempSync(join(tmpdir(), 'onevoice-chat-'));
  try {
    await chatOn(options, dataDir, log);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
}

async function chatOn(
  options: Omit<AppOptions, 'store' | 'codeSecret' | 'channels' | 'log'>,
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

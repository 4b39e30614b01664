import { banner } from '../../cli/banner.ts';
import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { environmentOf } from '../config/config-settings.ts';
import { createOnevoice } from '../onevoice.ts';
import { givenConfig, PROOF_WARNING } from './given-config.ts';

/** `onevoice start`: serves the config of the current folder; resolves when the server has stopped. */
export async function start(
  { configFile, print }: CommandContext,
  input: CommandInputs['start'],
): Promise<number> {
  const loaded = await givenConfig(configFile, input);
  if (input.proof !== undefined) print(PROOF_WARNING);
  if (loaded.store?.mongodbUri || environmentOf(loaded)['MONGODB_URI']) print('Connecting to MongoDB ...');
  // What this process and its children (the browser of WhatsApp) write into DATA_DIR is for its user only.
  process.umask(0o077);
  const app = await createOnevoice({ print, ...loaded });
  try {
    await app.start();
    const address = await app.listen();
    for (const line of banner(address, app.describe(address))) print(line);
    await stopSignal();
  } finally {
    await app.stop();
  }
  return 0;
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as by default. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

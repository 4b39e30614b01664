import { banner } from '../../cli/banner.ts';
import type { CliCommand, CommandContext } from '../../cli/run-command.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';
import { createOnevoice } from '../onevoice.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice start [--config FILE]`: serves the config of the current folder; resolves when the server has stopped. */
export function startCommand({ config, log, print }: CommandContext): CliCommand {
  return {
    about: 'starts the server (in development, without a config of yours, with the demo shop)',
    run: async (args) => {
      const given = await givenConfig(args);
      if ((given.store?.mongodbUri ?? config.MONGODB_URI) !== undefined) print('Connecting to MongoDB ...');
      return await serve({ log, print, ...given }, print);
    },
  };
}

async function serve(config: OnevoiceConfig, print: (line: string) => void): Promise<number> {
  const app = await createOnevoice(config);
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

import { loadConfig } from '../config/load-config.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';

/** The config that a command works on: the file of `--config`, or that of the current folder. */
export async function givenConfig(file: string | undefined): Promise<OnevoiceConfig> {
  return await loadConfig({ folder: process.cwd(), file, environment: process.env });
}

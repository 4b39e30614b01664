import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import type { OnevoiceConfig } from '../config/onevoice-config.ts';

/** The config that a command works on: the file of `--config`, or that of the current folder. */
export async function givenConfig(args: readonly string[]): Promise<OnevoiceConfig> {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' } } });
  return await loadConfig({ folder: process.cwd(), file: values.config, environment: process.env });
}

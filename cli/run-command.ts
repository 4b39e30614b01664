import type { CommandContext, CommandInputs, CommandLoaders, CommandName } from './command.ts';
import { explainError } from './explain-error.ts';
import type { GlobalOptions } from './program.ts';
import { loadEnvironmentFile } from './variables/environment-file.ts';
import { settingWarnings } from './variables/setting-warnings.ts';

/** A command of the command line, with what it was given. */
export interface GivenCommand<Name extends CommandName> {
  readonly load: CommandLoaders[Name];
  readonly input: CommandInputs[Name];
  readonly options: GlobalOptions;
}

/** Reads `.env` and runs a command; a failure is printed on standard error. Resolves to the exit code. */
export async function runCommand<Name extends CommandName>(
  { load, input, options }: GivenCommand<Name>,
  print: CommandContext['print'],
): Promise<number> {
  try {
    const environment = { ...process.env };
    loadEnvironmentFile('.env', process.env);
    for (const warning of settingWarnings(process.env)) process.stderr.write(`Warning: ${warning}\n`);
    const configFile = options.config !== undefined && { configFile: options.config };
    const body = await load();
    return await body({ environment, print, ...configFile }, input);
  } catch (error) {
    process.stderr.write(`${explainError(error)}\n`);
    return 1;
  }
}

import type { Logger } from 'pino';
import type { Config } from './variables/config.ts';

/** The parts that every command is made from. */
export interface CommandContext {
  readonly config: Config;
  readonly log: Logger;
  readonly print: (line: string) => void;
}

/** A command `onevoice <name>`; `run` resolves to the exit code. */
export interface CliCommand {
  readonly about: string;
  run(args: readonly string[]): Promise<number>;
}

/** The commands by name. */
export type CliCommands = Readonly<Record<string, CliCommand>>;

/** Runs the command that the arguments name. Without one, or for an unknown one, prints the list of commands. */
export async function runCommand(
  commands: CliCommands,
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return await command.run(rest);
  const asked = ['help', '--help', '-h'].includes(name);
  if (!asked) print(`There is no command "${name}".`);
  print('onevoice <command>');
  const width = Math.max(...Object.keys(commands).map((known) => known.length));
  for (const [known, { about }] of Object.entries(commands)) print(`  ${known.padEnd(width)}  ${about}`);
  return asked ? 0 : 2;
}

import type { Logger } from 'pino';
import type { Config } from './variables/config.ts';

/** What every command is made from. */
export interface CommandContext {
  readonly config: Config;
  readonly log: Logger;
  readonly print: (line: string) => void;
}

/** What `onevoice <name>` does; resolves to the exit code. */
export interface Command {
  readonly about: string;
  run(args: readonly string[]): Promise<number>;
}

/** Every command by its name. */
export type Commands = Readonly<Record<string, Command>>;

/** Runs the command that the arguments name; without one, or with an unknown one, prints what there is. */
export async function runCommand(
  commands: Commands,
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

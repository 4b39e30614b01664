import type { Command } from 'commander';
import type { GeneratedDocument } from './generated-documents.ts';
import { createProgram } from './program.ts';

/** Columns of the help in the page; a terminal's help is as wide as the terminal. */
const COLUMNS = 100;

/** `docs/command-line.md`: the help of every command. */
export function commandLinePage(): GeneratedDocument {
  const program = createProgram('', async () => {});
  const text = [
    '# The command line',
    '',
    'In a project that has the package, `onevoice` is `npx onevoice`. In a clone it is `npm run onevoice`; what follows `--` is for it:',
    '`npm run onevoice -- doctor --json`. `npm start` and `npm run chat` are short for `start` and `chat`. Add `--silent` after `run` where a program reads the output.',
    '',
    'An unknown command or option is refused with the nearest name, and nothing runs. The exit code is 0 after success, 1 after a failure (of a',
    'setting, too) and 2 where the command line itself is wrong. Results are printed on standard output; faults, warnings and the log on standard error.',
    '',
    ...[program, ...runnable(program)].flatMap((command) => [
      `## ${pathOf(command)}`,
      '',
      '```text',
      helpOf(command),
      '```',
      '',
    ]),
  ].join('\n');
  return { path: 'docs/command-line.md', text };
}

/** The commands below one that can be run, in the order of its help. */
function runnable(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => (child.commands.length === 0 ? [child] : runnable(child)));
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function helpOf(command: Command): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth: COLUMNS });
  return help.formatHelp(command, help).trimEnd();
}

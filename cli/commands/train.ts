import type { CliCommand, CommandContext } from '../run-command.ts';

/** `onevoice train`; `report` trains the classifier and prints its accuracy. */
export function trainCommand(
  { print }: Pick<CommandContext, 'print'>,
  report: (print: CommandContext['print']) => void,
): CliCommand {
  return {
    about: 'trains the intent classifier and prints how good it is',
    run: async () => {
      report(print);
      return 0;
    },
  };
}

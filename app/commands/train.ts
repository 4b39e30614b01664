import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { reportTraining, trainingReport } from '../../language/classifier/training-report.ts';
import { composeDialogs } from '../dialogs.ts';

/** `onevoice train`. */
export async function train(
  { print }: Pick<CommandContext, 'print'>,
  { json }: CommandInputs['train'],
): Promise<number> {
  const { examples } = composeDialogs();
  if (json) print(JSON.stringify(trainingReport(examples), null, 2));
  else reportTraining(print, examples);
  return 0;
}

import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { reportTraining, trainingReport } from '../../language/classifier/training-report.ts';

/** `onevoice train`. */
export async function train(
  { print }: Pick<CommandContext, 'print'>,
  { json }: CommandInputs['train'],
): Promise<number> {
  if (json) print(JSON.stringify(trainingReport(), null, 2));
  else reportTraining(print);
  return 0;
}

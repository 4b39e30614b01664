import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { reportTraining, trainingReport } from '../../language/classifier/training-report.ts';
import { dialogsOf } from '../config/shop-options.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice train`: the dialogs and languages of the config. */
export async function train(
  { print, configFile }: Pick<CommandContext, 'print' | 'configFile'>,
  { json }: CommandInputs['train'],
): Promise<number> {
  const { examples } = dialogsOf(await givenConfig(configFile));
  if (json) print(JSON.stringify(trainingReport(examples), null, 2));
  else reportTraining(print, examples);
  return 0;
}

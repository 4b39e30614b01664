import type { CommandContext, CommandInputs } from '../../cli/command.ts';
import { readExamples } from '../../language/classifier/examples.ts';
import { reportTraining, trainingReport } from '../../language/classifier/training-report.ts';
import { registerLocales } from '../languages/config-locales.ts';
import { givenConfig } from './given-config.ts';

/** `onevoice train`: the languages of the config. */
export async function train(
  { print, configFile }: Pick<CommandContext, 'print' | 'configFile'>,
  { json }: CommandInputs['train'],
): Promise<number> {
  const examples = readExamples(registerLocales((await givenConfig(configFile)).locales));
  if (json) print(JSON.stringify(trainingReport(examples), null, 2));
  else reportTraining(print, examples);
  return 0;
}

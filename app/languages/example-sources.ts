import { join } from 'node:path';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import { type ExampleSource, OUT_OF_SCOPE_EXAMPLES } from '../../language/classifier/examples.ts';

/** Where the examples of dialogs are, of the questions to a knowledge folder, and of what is none of the bot's business. */
export function exampleSources(dialogs: readonly AnyDialog[], knowledge?: string): ExampleSource[] {
  const questions =
    knowledge === undefined ? [] : dialogs.flatMap((dialog) => questionsOf(dialog, knowledge));
  return [...dialogs.flatMap(examplesOf), ...questions, OUT_OF_SCOPE_EXAMPLES];
}

function questionsOf({ intents }: AnyDialog, folder: string): ExampleSource[] {
  return Object.entries(intents)
    .filter(([, meaning]) => meaning === 'question')
    .map(([intent]) => ({ intent, path: (locale) => join(folder, locale, 'questions.txt') }));
}

function examplesOf({ id, role, folder, intents }: AnyDialog): ExampleSource[] {
  if (folder === undefined) return [];
  const named = [...(role === 'task' ? [id] : []), ...Object.keys(intents)];
  return named.map((intent) => ({
    intent,
    path: (locale) => join(folder, `examples.${intent === id ? '' : `${intent}.`}${locale}.txt`),
  }));
}

import { join } from 'node:path';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import { type ExampleSource, OUT_OF_SCOPE_EXAMPLES } from '../../language/classifier/examples.ts';

/** Where the examples of dialogs are, and of what is none of the bot's business. */
export function exampleSources(dialogs: readonly AnyDialog[]): ExampleSource[] {
  return [...dialogs.flatMap(examplesOf), OUT_OF_SCOPE_EXAMPLES];
}

function examplesOf({ id, role, folder, intents }: AnyDialog): ExampleSource[] {
  if (folder === undefined) return [];
  const named = [...(role === 'task' ? [id] : []), ...Object.keys(intents)];
  return named.map((intent) => ({
    intent,
    path: (locale) => join(folder, `examples.${intent === id ? '' : `${intent}.`}${locale}.txt`),
  }));
}

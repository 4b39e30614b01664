import { type GeneratedDocument, writeDocuments } from '../generated-documents.ts';
import type { CliCommand, CommandContext } from '../run-command.ts';

/** `onevoice docs`; `documents` generates them. */
export function docsCommand(
  { print }: Pick<CommandContext, 'print'>,
  documents: () => readonly GeneratedDocument[],
): CliCommand {
  return {
    about: 'writes the documents that are derived from the code',
    run: async () => {
      writeDocuments(documents(), print);
      return 0;
    },
  };
}

import type { CommandContext } from '../../cli/command.ts';
import { writeDocuments } from '../../cli/generated-documents.ts';
import { generatedDocuments } from '../documents.ts';

/** `onevoice docs`. */
export async function writeDocs({ print }: Pick<CommandContext, 'print'>): Promise<number> {
  writeDocuments(generatedDocuments(), print);
  return 0;
}

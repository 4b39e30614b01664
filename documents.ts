import { FAULTS } from './adapters/errors.ts';
import { createTerminalChannel } from './channels/terminal/terminal-channel.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import {
  channelsPage,
  configurationPage,
  environmentExample,
  errorsPage,
  type GeneratedDocument,
} from './cli/generated-documents.ts';
import { diagrams } from './dialogs/diagrams.ts';

/** Every document that is derived from the code, as it has to stand in the tree. */
export function generatedDocuments(): GeneratedDocument[] {
  const web = createWebChannel({ secret: '', origins: 'any', now: () => new Date(), newId: () => '' });
  return [
    environmentExample(),
    configurationPage(),
    errorsPage(FAULTS),
    channelsPage([web, createTerminalChannel()]),
    ...diagrams(),
  ];
}

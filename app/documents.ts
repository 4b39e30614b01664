import { emailCapabilities } from '../channels/email/email-channel.ts';
import { SLACK_PATH } from '../channels/slack/connection/http-receiver.ts';
import { CAPABILITIES } from '../channels/slack/customers/render-answer.ts';
import { createTerminalChannel } from '../channels/terminal/terminal-channel.ts';
import type { WebChannelOptions } from '../channels/web/options.ts';
import { createWebChannel } from '../channels/web/web-channel.ts';
import { createCloudChannel } from '../channels/whatsapp/cloud/cloud-channel.ts';
import type { WhatsappPorts } from '../channels/whatsapp/options.ts';
import { createWhatsappWebChannel } from '../channels/whatsapp/web/web-channel.ts';
import { commandLinePage } from '../cli/command-line-page.ts';
import {
  channelsPage,
  configurationPage,
  environmentExample,
  errorsPage,
  type GeneratedDocument,
  logEventsPage,
} from '../cli/generated-documents.ts';
import { operationsPage } from '../commerce/operations-page.ts';
import { diagrams } from '../dialogs/diagrams/dialog-pages.ts';
import { CATALOGUE_PARTS } from '../models/errors/catalogue.ts';
import { LOG_PARTS } from '../models/log/log.ts';

/** A handler for the page of channels, which lists routes and calls none. */
const nothing = async () => ({ status: 404 });

/** Every document that is generated from the code, with its path in the tree. */
export function generatedDocuments(): GeneratedDocument[] {
  const web = createWebChannel({ secret: '', origins: 'any' } as unknown as WebChannelOptions);
  const ports = { now: () => new Date() } as WhatsappPorts;
  const cloud = createCloudChannel({ accessToken: '', appSecret: '', verifyToken: '' }, ports);
  const settings = { folder: '', chromium: '', chromiumArguments: [], pageMs: 0 };
  const unofficial = createWhatsappWebChannel(
    { numbers: [{ account: 'web', settings }], secret: '', print: () => {} },
    ports,
  );
  return [
    environmentExample(),
    configurationPage(),
    commandLinePage(),
    errorsPage(CATALOGUE_PARTS),
    logEventsPage(LOG_PARTS),
    channelsPage([
      web,
      createTerminalChannel(),
      {
        id: 'slack',
        capabilities: CAPABILITIES,
        routes: [{ method: 'POST', path: SLACK_PATH, handle: nothing }],
      },
      { id: 'email', capabilities: emailCapabilities(true) },
      cloud,
      { ...unofficial, id: 'whatsapp (by whatsapp-web.js)' },
    ]),
    operationsPage(),
    ...diagrams(),
  ];
}

import type { Activity } from 'botbuilder';
import { PROVIDER_APP_TAKEOVER } from '../../models/desk/desk.ts';
import type {
  CompletesActivities,
  HasFallback,
  HasMessagingWindow,
  HasRoutes,
  SendsMessages,
  Startable,
  Stoppable,
} from '../abilities.ts';
import type { Capabilities, Channel, ChannelHost, HttpRoute } from '../channel.ts';
import type { FetchFile } from './incoming/incoming-files.ts';
import { withStoredFiles } from './incoming/incoming-files.ts';
import { accountOf, proveSender } from './incoming/sender-proof.ts';
import { WHATSAPP, type WhatsappPorts } from './options.ts';
import { windowClosesAt } from './outgoing/messaging-window.ts';
import { renderMessages } from './outgoing/render.ts';
import { type Deliver, deliverFallback, sendChecked } from './outgoing/send-checked.ts';

/** What differs between the Cloud API and whatsapp-web.js. */
export interface WhatsappTransport {
  readonly capabilities: Capabilities;
  readonly routes: readonly HttpRoute[];
  readonly deliver: Deliver;
  readonly fetchFile: FetchFile;
  start?(host: ChannelHost): Promise<void>;
  stop?(): Promise<void>;
}

/** The WhatsApp channel. */
export interface WhatsappChannel
  extends Channel,
    HasRoutes,
    Startable,
    Stoppable,
    SendsMessages,
    CompletesActivities,
    HasMessagingWindow,
    HasFallback {}

/** The channel over a transport. Identity, rendering, opt-out, the messaging window and files are the same over both. */
export function whatsappChannel(transport: WhatsappTransport, ports: WhatsappPorts): WhatsappChannel {
  const { capabilities, routes } = transport;
  let host: ChannelHost | undefined;
  const complete = async (activity: Partial<Activity>) => {
    const sender =
      activity.name === PROVIDER_APP_TAKEOVER
        ? { ofShop: true as const }
        : await proveSender(activity, ports);
    const source = {
      account: accountOf(activity) ?? '',
      host,
      fetchFile: transport.fetchFile,
      pause: ports.pause,
      onFailure: (reason: string) => ports.log('whatsapp-file-missed', { reason }),
    };
    return { sender, activity: await withStoredFiles(activity, source) };
  };
  return {
    id: WHATSAPP,
    capabilities,
    routes,
    render: (activity) => renderMessages(capabilities, activity),
    complete,
    send: async (to, activity, key) => await sendChecked(to, activity, key, ports, transport.deliver),
    deliverFallback: async (to, activity, key) => await deliverFallback(to, activity, key, ports),
    start: async (given) => {
      host = given;
      await transport.start?.(given);
    },
    stop: async () => await transport.stop?.(),
    windowClosesAt: async (account, conversation) => {
      const address = { channel: WHATSAPP, account, externalId: conversation };
      return windowClosesAt(await ports.contacts.find(address), ports.now());
    },
  };
}

import type { ChannelHost } from '../../channel.ts';
import { Intake } from '../intake.ts';
import type { WhatsappPorts } from '../options.ts';
import { CLOUD_CAPABILITIES } from '../render.ts';
import { type WhatsappChannel, whatsappChannel } from '../whatsapp-channel.ts';
import { MAX_DOWNLOAD } from './media.ts';
import { webhookRoutes } from './routes.ts';
import { GraphClient } from './send/graph-client.ts';
import { DEFAULT_RATES, Pace, type Rates } from './send/pace.ts';
import { CloudSender } from './send/sender.ts';
import type { Template } from './send/templates.ts';

/** Meta's Graph API with the version that this was built for. */
export const GRAPH_URL = 'https://graph.facebook.com/v23.0';

/** What the Cloud API transport is made with; everything of it stands in Meta's app dashboard. */
export interface CloudOptions {
  /** A system user's permanent token. */
  readonly accessToken: string;
  readonly appSecret: string;
  /** Any text that is typed into the webhook's form too. */
  readonly verifyToken: string;
  /** Default {@link GRAPH_URL}. */
  readonly apiUrl?: string;
  /** Approved templates; one that re-opens conversations is needed to answer after 24 hours. Default: none. */
  readonly templates?: readonly Template[];
  /** Default {@link DEFAULT_RATES}. */
  readonly rates?: Rates;
}

/** WhatsApp by Meta's Cloud API. */
export function createCloudChannel(options: CloudOptions, ports: WhatsappPorts): WhatsappChannel {
  const { appSecret, verifyToken, templates = [] } = options;
  const graph = new GraphClient(options.apiUrl ?? GRAPH_URL, options.accessToken);
  let started: ChannelHost | undefined;
  const pace = new Pace(options.rates ?? DEFAULT_RATES);
  const sender = new CloudSender({ graph, pace, ports, templates, host: () => started });
  const transport = {
    capabilities: CLOUD_CAPABILITIES,
    routes: webhookRoutes({ appSecret, verifyToken, intake: new Intake(ports), graph, ports }),
    deliver: async (outgoing: Parameters<CloudSender['send']>[0]) => await sender.send(outgoing),
    fetchFile: async (account: string, id: string) => await graph.download(account, id, MAX_DOWNLOAD),
    start: async (host: ChannelHost) => {
      started = host;
    },
  };
  return whatsappChannel(transport, ports);
}

import type { ChannelHost } from '../../channel.ts';
import { MessageProcessor } from '../incoming/message-processor.ts';
import type { WhatsappPorts } from '../options.ts';
import { CLOUD_CAPABILITIES } from '../outgoing/render.ts';
import { type WhatsappChannel, whatsappChannel } from '../whatsapp-channel.ts';
import { CloudSender } from './send/cloud-sender.ts';
import { GraphClient } from './send/graph-client.ts';
import { MAX_DOWNLOAD } from './send/media-uploads.ts';
import { DEFAULT_RATES, RateLimiter, type Rates } from './send/rate-limits.ts';
import type { MessageTemplate } from './send/templates.ts';
import { webhookRoutes } from './webhook-routes.ts';

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
  readonly templates?: readonly MessageTemplate[];
  /** Default {@link DEFAULT_RATES}. */
  readonly rates?: Rates;
}

/** WhatsApp by Meta's Cloud API. */
export function createCloudChannel(options: CloudOptions, ports: WhatsappPorts): WhatsappChannel {
  const { appSecret, verifyToken, templates = [] } = options;
  const graph = new GraphClient(options.apiUrl ?? GRAPH_URL, options.accessToken);
  let started: ChannelHost | undefined;
  const rateLimiter = new RateLimiter(options.rates ?? DEFAULT_RATES);
  const sender = new CloudSender({ graph, rateLimiter, ports, templates, host: () => started });
  const transport = {
    capabilities: CLOUD_CAPABILITIES,
    routes: webhookRoutes({ appSecret, verifyToken, intake: new MessageProcessor(ports), graph, ports }),
    deliver: async (outgoing: Parameters<CloudSender['send']>[0]) => await sender.send(outgoing),
    fetchFile: async (account: string, id: string) => await graph.download(account, id, MAX_DOWNLOAD),
    start: async (host: ChannelHost) => {
      started = host;
    },
  };
  return whatsappChannel(transport, ports);
}

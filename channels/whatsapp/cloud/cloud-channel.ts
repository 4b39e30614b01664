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

/** Meta's Graph API, in the version that this channel was built for. */
export const GRAPH_URL = 'https://graph.facebook.com/v23.0';

/** The options of the Cloud API transport; all credentials are in Meta's app dashboard. */
export interface CloudOptions {
  /** A system user's permanent token. */
  readonly accessToken: string;
  /** Verifies the signature of webhooks. */
  readonly appSecret: string;
  /** The verify token that is entered in Meta's webhook settings too; any text. */
  readonly verifyToken: string;
  /** Default {@link GRAPH_URL}. */
  readonly apiUrl?: string;
  /** Approved template messages. One with `reopens` is needed to answer after the messaging window. Default: none. */
  readonly templates?: readonly MessageTemplate[];
  /** Default {@link DEFAULT_RATES}. */
  readonly rates?: Rates;
}

/** The WhatsApp channel over Meta's Cloud API. */
export function createCloudChannel(options: CloudOptions, ports: WhatsappPorts): WhatsappChannel {
  const { appSecret, verifyToken, templates = [] } = options;
  const graph = new GraphClient(options.apiUrl ?? GRAPH_URL, options.accessToken);
  let started: ChannelHost | undefined;
  const rateLimiter = new RateLimiter(options.rates ?? DEFAULT_RATES);
  const sender = new CloudSender({ graph, rateLimiter, ports, templates, host: () => started });
  const transport = {
    capabilities: CLOUD_CAPABILITIES,
    routes: webhookRoutes({ appSecret, verifyToken, processor: new MessageProcessor(ports), graph, ports }),
    deliver: async (outgoing: Parameters<CloudSender['send']>[0]) => await sender.send(outgoing),
    fetchFile: async (account: string, id: string) => await graph.download(account, id, MAX_DOWNLOAD),
    start: async (host: ChannelHost) => {
      started = host;
    },
  };
  return whatsappChannel(transport, ports);
}

import { hasCode } from '../../../models/errors/onevoice-error.ts';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../../channel.ts';
import type { MessageProcessor } from '../incoming/message-processor.ts';
import type { WhatsappPorts } from '../options.ts';
import { isSameSecret } from '../secret.ts';
import { type CloudWebhook, parseWebhook } from './receive/parse-webhook.ts';
import { isWebhookSigned } from './receive/webhook-signature.ts';
import type { GraphClient } from './send/graph-client.ts';

/** The path of Meta's webhook. */
export const WEBHOOK = '/whatsapp/webhook';

/** Largest webhook body, in bytes: Meta sends up to 3 MB. */
const MAX_WEBHOOK = 3 * 1024 * 1024;

/** What the webhook needs. */
export interface WebhookParts {
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly processor: MessageProcessor;
  readonly graph: GraphClient;
  readonly ports: WhatsappPorts;
}

/** The webhook's routes: Meta's verification request (GET) and its events (POST). */
export function webhookRoutes(parts: WebhookParts): HttpRoute[] {
  return [
    { method: 'GET', path: WEBHOOK, handle: async (request) => handshake(request, parts) },
    {
      method: 'POST',
      path: WEBHOOK,
      maxBody: MAX_WEBHOOK,
      handle: async (request, host) => await events(request, host, parts),
    },
  ];
}

function handshake({ query }: RawRequest, { verifyToken }: WebhookParts): RawResponse {
  const isAsked = query.get('hub.mode') === 'subscribe';
  if (!isAsked || !isSameSecret(query.get('hub.verify_token') ?? '', verifyToken))
    return refusal(403, 'Forbidden');
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: query.get('hub.challenge') ?? '',
  };
}

async function events(request: RawRequest, host: ChannelHost, parts: WebhookParts): Promise<RawResponse> {
  if (!isWebhookSigned(request.body, request.headers['x-hub-signature-256'], parts.appSecret))
    return refusal(401, 'Unauthorized');
  const webhook = parseWebhook(jsonOf(request.body));
  if (webhook === undefined) return refusal(400, 'BadRequest');
  await record(webhook, host, parts);
  return { status: 200, body: {} };
}

/**
 * Records every item before it reports a failure. Then Meta sends the whole webhook again, and the recorded items are duplicates. An item that
 * can never be recorded is dropped, because Meta would repeat it for seven days.
 */
async function record(webhook: CloudWebhook, host: ChannelHost, parts: WebhookParts): Promise<void> {
  const { processor, ports } = parts;
  const failures: unknown[] = [];
  const each = async (id: string, task: () => Promise<void>) => {
    try {
      await task();
    } catch (error) {
      if (hasCode(error, 'BAD_ITEM')) ports.log('whatsapp-item-refused', { id: id.slice(0, 64) });
      else failures.push(error);
    }
  };
  for (const message of webhook.messages)
    await each(message.id, async () => {
      const { isDuplicate, isForBot } = await processor.processMessage(message, host);
      if (!isDuplicate && isForBot) acknowledge(message.account, message.id, parts);
    });
  for (const receipt of webhook.receipts)
    await each(receipt.id, async () => await processor.processReceipt(receipt, host));
  for (const field of webhook.accountFields) ports.log('whatsapp-notice-received', { field });
  if (webhook.invalid > 0) ports.log('whatsapp-items-dropped', { count: webhook.invalid });
  if (failures.length > 0) throw failures[0];
}

/** Marks a message as read and shows the typing indicator. Not awaited; a failure is only logged. */
function acknowledge(account: string, id: string, { graph, ports }: WebhookParts): void {
  graph.markRead(account, id).catch((error: unknown) => {
    ports.log('whatsapp-marking-failed', {
      account,
      reason: error instanceof Error ? error.message : 'unknown',
    });
  });
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function refusal(status: number, code: string): RawResponse {
  const message = status === 400 ? 'The body is no webhook.' : 'The request does not come from Meta.';
  return { status, body: { error: { code, message } } };
}

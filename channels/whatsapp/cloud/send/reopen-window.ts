import type { SendResult } from '../../../channel.ts';
import type { WhatsappPorts } from '../../options.ts';
import type { OutgoingMessage } from '../../outgoing/send-checked.ts';
import type { GraphClient } from './graph-client.ts';
import { envelope } from './message-payload.ts';
import type { RateLimiter } from './rate-limits.ts';
import { type MessageTemplate, reopeningTemplate, templateContent } from './templates.ts';

/** How long a reply waits until the customer answers the template, in milliseconds; after that it takes the fallback channel. */
const WAIT_MS = 72 * 3_600_000;

/** What the re-opening works with. */
export interface ReopeningParts {
  readonly graph: GraphClient;
  readonly rateLimiter: RateLimiter;
  readonly ports: WhatsappPorts;
  readonly templates: readonly MessageTemplate[];
}

/**
 * Re-opens a closed messaging window: sends an approved template message that asks the customer to write, at most one for each closed
 * window. The reply itself waits in the outbox until they write, at most 72 hours.
 */
export class WindowReopener {
  readonly #parts: ReopeningParts;

  constructor(parts: ReopeningParts) {
    this.#parts = parts;
  }

  /**
   * What becomes of the reply: it waits, or it failed where no template fits or nobody answered. @throws {OnevoiceError} when Meta refuses
   * the template.
   */
  async reopen(outgoing: OutgoingMessage): Promise<SendResult> {
    const { ports, templates, graph, rateLimiter } = this.#parts;
    const { address, contact, activity, to } = outgoing;
    const now = ports.now();
    const asked = openRequestSince(contact?.reopenedAt, contact?.lastInboundAt);
    if (asked !== undefined) {
      const left = asked.getTime() + WAIT_MS - now.getTime();
      return left > 0
        ? untilCustomerWrites(left)
        : { status: 'failed', reason: 'the window is closed, and nobody answered' };
    }
    const name = activity.recipient?.name;
    const template = reopeningTemplate(templates, activity.locale, name === undefined ? {} : { name });
    if (template === undefined)
      return { status: 'failed', reason: 'the window is closed, and no template re-opens it' };
    const wait = rateLimiter.take(address.account, to, now.getTime());
    if (wait > 0) return { status: 'wait', after: wait, reason: 'the rate limit' };
    await graph.send(address.account, { ...envelope(to), ...templateContent(template) });
    await ports.contacts.update(address, { reopenedAt: now });
    ports.log('whatsapp-window-reopened', { account: address.account, template: template.name });
    return untilCustomerWrites(WAIT_MS);
  }
}

function untilCustomerWrites(after: number): SendResult {
  return {
    status: 'wait',
    after,
    reason: 'the window is closed; a template was sent',
    untilCustomerWrites: true,
  };
}

/** When the template was sent that the customer has not answered yet; undefined if there is none. */
function openRequestSince(
  reopenedAt: Date | null | undefined,
  lastInboundAt: Date | null | undefined,
): Date | undefined {
  if (reopenedAt == null) return undefined;
  return lastInboundAt != null && lastInboundAt > reopenedAt ? undefined : reopenedAt;
}

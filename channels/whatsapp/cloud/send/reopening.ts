import type { SendResult } from '../../../channel.ts';
import type { Outgoing } from '../../outgoing.ts';
import { envelope } from '../payload.ts';
import type { CloudSenderParts } from './sender.ts';
import { reopening, templateContent } from './templates.ts';

/** How long a reply waits for a customer to answer the template, in milliseconds; then it is said another way. */
const WAIT_MS = 72 * 3_600_000;

/** Asks customers whose window is closed to write again, once for each time it closed; their reply is kept until they do. */
export class Reopening {
  readonly #parts: CloudSenderParts;

  constructor(parts: CloudSenderParts) {
    this.#parts = parts;
  }

  /** @throws {OnevoiceError} when Meta refuses the template. */
  async ask(outgoing: Outgoing): Promise<SendResult> {
    const { ports, templates, graph, pace } = this.#parts;
    const { address, contact, activity, to } = outgoing;
    const now = ports.now();
    const asked = askedSince(contact?.reopenedAt, contact?.lastInboundAt);
    if (asked !== undefined) {
      const left = asked.getTime() + WAIT_MS - now.getTime();
      return left > 0
        ? untilCustomerWrites(left)
        : { status: 'failed', reason: 'the window is closed, and nobody answered' };
    }
    const name = activity.recipient?.name;
    const template = reopening(templates, activity.locale, name === undefined ? {} : { name });
    if (template === undefined)
      return { status: 'failed', reason: 'the window is closed, and no template re-opens it' };
    const wait = pace.take(address.account, to, now.getTime());
    if (wait > 0) return { status: 'wait', after: wait, reason: 'the rate limit' };
    await graph.send(address.account, { ...envelope(to), ...templateContent(template) });
    await ports.contacts.change(address, { reopenedAt: now });
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

/** When the template was sent, unless the customer has written since. */
function askedSince(
  reopenedAt: Date | null | undefined,
  lastInboundAt: Date | null | undefined,
): Date | undefined {
  if (reopenedAt == null) return undefined;
  return lastInboundAt != null && lastInboundAt > reopenedAt ? undefined : reopenedAt;
}

import type { Receipt } from '../../../models/conversation/receipt.ts';
import type { EmailOptions } from '../options.ts';
import type { Bounce } from './read-bounce.ts';

/** A bounce of one of our mails: its thread, and the failed delivery as a receipt. */
export interface MatchedBounce {
  readonly thread: string;
  readonly receipt: Receipt;
}

/** Status codes for an address that does not exist (RFC 3463); a full mailbox or refused content has other codes. */
const NO_ADDRESS = /^5\.1\.(?:1|2|3|6|10)$/;

/**
 * Finds the mail that a bounce is about, and marks its address as dead where it does not exist. Anyone can forge a bounce, so it counts only
 * if it names the Message-ID of a mail of ours, which can't be guessed, and an address counts as dead only if that mail went to it.
 * Undefined: the bounce names no mail of ours, or the server is still trying.
 */
export async function matchBounce(
  { originalMessageId, recipients }: Bounce,
  { threads, now, log }: Pick<EmailOptions, 'threads' | 'now' | 'log'>,
): Promise<MatchedBounce | undefined> {
  const ours = originalMessageId === undefined ? undefined : await threads.findMail(originalMessageId);
  if (ours?.direction !== 'out') return undefined;
  const about = recipients.find(({ address }) => address === ours.address) ?? recipients[0];
  if (about?.permanent === false) return undefined;
  if (about?.address === ours.address && NO_ADDRESS.test(about.status ?? '')) {
    await threads.markDead(ours.address, about.status ?? '', now());
    log('mail-address-bounced', { thread: ours.thread, status: about.status });
  }
  const reason = `bounced ${about?.status ?? ''}`.trim();
  return { thread: ours.thread, receipt: { providerId: ours._id, status: 'failed', reason } };
}

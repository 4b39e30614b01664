import type { Receipt } from '../../../models/desk/desk.ts';
import type { EmailOptions } from '../options.ts';
import type { ParsedMail } from '../parse/mail.ts';
import { readBounce } from './read-bounce.ts';

/** What a bounce says of one of our mails. */
export interface MatchedBounce {
  readonly thread: string;
  readonly receipt: Receipt;
}

/** Codes by which a server says that there is no such address (RFC 3463): a full mailbox or a refused text is none of them. */
const NO_ADDRESS = /^5\.1\.(?:1|2|3|6|10)$/;

/**
 * Finds the mail that came back, and flags its address where that is dead. A bounce can be forged by anybody, so it is believed only
 * where it names a mail of ours, whose id cannot be guessed, and the address that mail went to. Undefined: it is none of those, or
 * the server is still trying.
 */
export async function matchBounce(
  mail: ParsedMail,
  { threads, now, log }: Pick<EmailOptions, 'threads' | 'now' | 'log'>,
): Promise<MatchedBounce | undefined> {
  const { originalMessageId, recipients } = readBounce(mail);
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

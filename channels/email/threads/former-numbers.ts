import type { MailThread } from '../../../models/mail/mail-thread.ts';
import type { MailThreadRepository } from '../../../models/mail/mail-thread-repository.ts';
import { ticketNumbers } from '../content/canonical-subject.ts';
import { followMerges } from './follow-merges.ts';

/** Most ticket numbers of a subject that are looked up. */
const MAX_NUMBERS = 3;

/**
 * A subject without the numbers of the sender's own closed tickets, which `thread` follows up: they say where the mail comes from and ask for nothing.
 * Any other number stays, since the mail may ask how that ticket stands.
 */
export async function withoutFormerNumbers(
  subject: string,
  thread: MailThread,
  threads: MailThreadRepository,
): Promise<string> {
  let rest = subject;
  for (const number of ticketNumbers(subject).slice(0, MAX_NUMBERS)) {
    const named = await threads.findByNumber(number);
    const present = named && (await followMerges(named, threads));
    if (present?.address === thread.address && present._id !== thread._id)
      rest = rest.replaceAll(`[#${number}]`, ' ').replace(/\s+/g, ' ').trim();
  }
  return rest;
}

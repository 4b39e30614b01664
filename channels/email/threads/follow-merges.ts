import type { MailThread } from '../../../models/mail/mail-thread.ts';
import type { MailThreadRepository } from '../../../models/mail/mail-thread-repository.ts';

/** Most merges that are followed from thread to thread; bounds a chain, and ends a circle. */
const MAX_MERGES = 5;

/** The thread that another was merged into, over several merges. */
export async function followMerges(
  thread: MailThread,
  threads: Pick<MailThreadRepository, 'find'>,
): Promise<MailThread> {
  let found = thread;
  for (let merges = 0; merges < MAX_MERGES && found.mergedInto !== undefined; merges += 1) {
    const next = await threads.find(found.mergedInto);
    if (next === undefined) return found;
    found = next;
  }
  return found;
}

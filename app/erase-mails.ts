import { automaticConversation } from '../channels/email/incoming/deduplication-id.ts';
import type { ErasedMails, MailErasure } from '../models/mail/mail-erasure.ts';
import { repositoriesOn } from '../models/repositories.ts';
import { openConnection, prepareModels, type StoreLocation } from '../models/store/connection.ts';

/** Erases the stored mails of an address, with their conversations. @throws `STORE_LOCKED` while another process uses an embedded store */
export async function eraseMails(store: StoreLocation, account: string, given: string): Promise<ErasedMails> {
  const connection = await openConnection(store);
  try {
    const { mailErasure } = repositoriesOn(connection);
    await prepareModels(connection);
    return await eraseMailsIn(mailErasure, account, given);
  } finally {
    await connection.close();
  }
}

/** Erases the stored mails of an address on an open store. `account`: the shop's address; `given`: as it was typed. */
export async function eraseMailsIn(
  erasure: MailErasure,
  account: string,
  given: string,
): Promise<ErasedMails> {
  const address = given.trim().toLowerCase();
  return await erasure.erase({ account, address, others: [automaticConversation(address)] });
}

import type { Collection, Connection } from 'mongoose';
import { type ConversationAddress, conversationId } from '../conversation/inbox.ts';
import { type Contact, contactSchema } from './contact.ts';

/** The fields of a contact that are updated one by one. */
export type ContactChange = Partial<
  Pick<Contact, 'lastInboundAt' | 'optedOutAt' | 'noticedAt' | 'reopenedAt'>
>;

/** Most ids of a contact, present and former ones each: nobody changes a number so often. */
const KEPT_IDS = 50;

/** The contacts: who can be written to, under which provider's ids, and in which messaging window. */
export class ContactRepository {
  readonly #contacts: Collection<Contact>;

  constructor(connection: Connection) {
    connection.model<Contact>('Contact', contactSchema);
    this.#contacts = connection.collection<Contact>('contacts');
  }

  async find(address: ConversationAddress): Promise<Contact | null> {
    return await this.#contacts.findOne({ _id: conversationId(address) });
  }

  /** The contact that has a provider's id now, on one account of a channel; null if there is none. */
  async findByProviderId(channel: string, account: string, id: string): Promise<Contact | null> {
    return await this.#contacts.findOne({
      names: id,
      'address.channel': channel,
      'address.account': account,
    });
  }

  /** Whether a provider's id was a contact's before it changed: what the shop knows about the id may then be about its former owner. */
  async isFormerId(channel: string, account: string, id: string): Promise<boolean> {
    const filter = { former: id, 'address.channel': channel, 'address.account': account };
    return (await this.#contacts.findOne(filter)) !== null;
  }

  /** Records that a customer wrote: adds their ids, opens the messaging window, and stores the id that replies go to. */
  async recordInbound(
    address: ConversationAddress,
    ids: readonly string[],
    to: string,
    at: Date,
  ): Promise<void> {
    await this.#contacts.updateOne(
      { _id: conversationId(address) },
      {
        $setOnInsert: { address, former: [] },
        $addToSet: { names: { $each: [...ids] } },
        $max: { lastInboundAt: at },
        $set: { to },
      },
      { upsert: true },
    );
  }

  /** Updates a contact; creates it if it does not exist. */
  async update(address: ConversationAddress, change: ContactChange): Promise<void> {
    const { externalId } = address;
    await this.#contacts.updateOne(
      { _id: conversationId(address) },
      { $setOnInsert: { address, names: [externalId], former: [], to: externalId }, $set: change },
      { upsert: true },
    );
  }

  /** Replaces ids of a contact by the id `to`, and removes that id from every other contact; the conversation stays the same. */
  async replaceIds(address: ConversationAddress, from: readonly string[], to: string): Promise<void> {
    const _id = conversationId(address);
    const { channel, account } = address;
    await this.#contacts.updateMany(
      { names: to, 'address.channel': channel, 'address.account': account, _id: { $ne: _id } },
      { $pull: { names: to } },
    );
    const known = await this.#contacts.findOne({ _id });
    const kept = (known?.names ?? []).filter((id) => !from.includes(id));
    const former = [...(known?.former ?? []), ...from].filter((id) => id !== to);
    await this.#contacts.updateOne(
      { _id },
      {
        $setOnInsert: { address },
        $set: { names: newestIds([...kept, to]), former: newestIds(former), to },
      },
      { upsert: true },
    );
  }
}

/** Each id once, the newest ones only. */
function newestIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(-KEPT_IDS);
}

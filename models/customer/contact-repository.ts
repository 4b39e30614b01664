import type { Collection, Connection } from 'mongoose';
import { type ConversationAddress, conversationId } from '../conversation/inbox.ts';
import { type Contact, contactSchema } from './contact.ts';

/** The parts of a contact that change by themselves. */
export type ContactChange = Partial<
  Pick<Contact, 'lastInboundAt' | 'optedOutAt' | 'noticedAt' | 'reopenedAt'>
>;

/** Who can be written to, under which names, and until when. */
export class ContactRepository {
  readonly #contacts: Collection<Contact>;

  constructor(connection: Connection) {
    connection.model<Contact>('Contact', contactSchema);
    this.#contacts = connection.collection<Contact>('contacts');
  }

  async find(address: ConversationAddress): Promise<Contact | null> {
    return await this.#contacts.findOne({ _id: conversationId(address) });
  }

  /** The contact that a provider's id means now, on one account of a channel. */
  async findByProviderId(channel: string, account: string, name: string): Promise<Contact | null> {
    return await this.#contacts.findOne({
      names: name,
      'address.channel': channel,
      'address.account': account,
    });
  }

  /** Whether a provider's id was somebody else's before they changed it: what is known of it speaks of them. */
  async isFormerId(channel: string, account: string, name: string): Promise<boolean> {
    const filter = { former: name, 'address.channel': channel, 'address.account': account };
    return (await this.#contacts.findOne(filter)) !== null;
  }

  /** Keeps that somebody wrote, under which names, and to which of them they are answered. */
  async recordInbound(
    address: ConversationAddress,
    names: readonly string[],
    to: string,
    at: Date,
  ): Promise<void> {
    await this.#contacts.updateOne(
      { _id: conversationId(address) },
      {
        $setOnInsert: { address, former: [] },
        $addToSet: { names: { $each: [...names] } },
        $max: { lastInboundAt: at },
        $set: { to },
      },
      { upsert: true },
    );
  }

  /** Keeps what became of a contact. */
  async update(address: ConversationAddress, change: ContactChange): Promise<void> {
    const { externalId } = address;
    await this.#contacts.updateOne(
      { _id: conversationId(address) },
      { $setOnInsert: { address, names: [externalId], former: [], to: externalId }, $set: change },
      { upsert: true },
    );
  }

  /** Gives a contact the id `to` in the place of others, and takes it from everybody else; the conversation stays theirs. */
  async replaceIds(address: ConversationAddress, from: readonly string[], to: string): Promise<void> {
    const _id = conversationId(address);
    const { channel, account } = address;
    await this.#contacts.updateMany(
      { names: to, 'address.channel': channel, 'address.account': account, _id: { $ne: _id } },
      { $pull: { names: to } },
    );
    const known = await this.#contacts.findOne({ _id });
    const kept = (known?.names ?? []).filter((name) => !from.includes(name));
    const former = [...(known?.former ?? []), ...from].filter((name) => name !== to);
    await this.#contacts.updateOne(
      { _id },
      {
        $setOnInsert: { address },
        $set: { names: [...new Set([...kept, to])], former: [...new Set(former)], to },
      },
      { upsert: true },
    );
  }
}

import type { Collection, Connection } from 'mongoose';
import { OnevoiceError } from '../errors/onevoice-error.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type DeadAddress, deadAddressSchema } from './dead-address.ts';
import { type MailMessage, mailMessageSchema } from './mail-message.ts';
import { KEPT_PARTICIPANTS, KEPT_REFERENCES, type MailThread, mailThreadSchema } from './mail-thread.ts';

/** Longer ids, in characters, are not kept, and could not be looked up. */
const MAX_ID = 500;

/** How often a thread is made anew whose number or token another one has. */
const TRIES = 5;

/** What a thread is begun with. */
export type NewThread = Pick<MailThread, '_id' | 'subject' | 'address' | 'proved' | 'createdAt' | 'follows'>;

/** The threads of the e-mail channel, their mails, and the addresses that are dead. */
export class MailThreadRepository {
  readonly #threads: Collection<MailThread>;
  readonly #mails: Collection<MailMessage>;
  readonly #dead: Collection<DeadAddress>;

  constructor(connection: Connection) {
    connection.model<MailThread>('MailThread', mailThreadSchema);
    connection.model<MailMessage>('MailMessage', mailMessageSchema);
    connection.model<DeadAddress>('DeadAddress', deadAddressSchema);
    this.#threads = connection.collection<MailThread>('mail-threads');
    this.#mails = connection.collection<MailMessage>('mail-messages');
    this.#dead = connection.collection<DeadAddress>('dead-addresses');
  }

  async find(id: string): Promise<MailThread | undefined> {
    return ((await this.#threads.findOne({ _id: id })) as MailThread | null) ?? undefined;
  }

  async findByToken(token: string): Promise<MailThread | undefined> {
    return ((await this.#threads.findOne({ token })) as MailThread | null) ?? undefined;
  }

  async findByNumber(number: string): Promise<MailThread | undefined> {
    return ((await this.#threads.findOne({ number })) as MailThread | null) ?? undefined;
  }

  async findMail(messageId: string): Promise<MailMessage | undefined> {
    if (messageId.length > MAX_ID) return undefined;
    return ((await this.#mails.findOne({ _id: messageId })) as MailMessage | null) ?? undefined;
  }

  /** The thread of this id, begun if there is none; `draw` gives other marks at each call. */
  async findOrCreate(
    thread: NewThread,
    draw: () => Pick<MailThread, 'number' | 'token' | 'secret'>,
  ): Promise<MailThread> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = await this.find(thread._id);
      if (found !== undefined) return found;
      const made: MailThread = { ...thread, ...draw(), references: [] };
      try {
        await this.#threads.insertOne(made);
        return made;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
    throw new OnevoiceError('NO_FREE_NUMBER');
  }

  /** Keeps a mail of theirs, once; ours answer the newest from now on. */
  async addInbound(mail: MailMessage): Promise<void> {
    if ((await this.#addOnce(mail)).thread === mail.thread)
      await this.#addReference(mail, { answers: mail._id });
  }

  /** Keeps a mail of ours before it is handed over; gives it as it was kept first. */
  async addOutbound(mail: MailMessage): Promise<MailMessage> {
    const kept = await this.#addOnce(mail);
    if (kept.thread === mail.thread) await this.#addReference(mail, { asked: mail._id });
    return kept;
  }

  /** Keeps who else was written to, up to {@link KEPT_PARTICIPANTS} addresses. */
  async addParticipants({ _id, participants = [] }: MailThread, addresses: readonly string[]): Promise<void> {
    const all = [...new Set([...participants, ...addresses])].slice(0, KEPT_PARTICIPANTS);
    if (all.length > participants.length)
      await this.#threads.updateOne({ _id }, { $set: { participants: all } });
  }

  /** From now on mails of a thread come into another one, which is a part of none any more: they would come back. */
  async mergeInto(thread: string, into: string): Promise<void> {
    await this.#threads.updateOne({ _id: into }, { $unset: { mergedInto: '' } });
    await this.#threads.updateOne({ _id: thread }, { $set: { mergedInto: into } });
  }

  /** From now on only mails whose sender is proved belong to the thread. */
  async markProved(thread: string): Promise<void> {
    await this.#threads.updateOne({ _id: thread }, { $set: { proved: true } });
  }

  /** Marks a mail of ours as taken by a server. */
  async markSent(messageId: string, sentAt: Date): Promise<void> {
    await this.#mails.updateOne({ _id: messageId }, { $set: { sentAt } });
  }

  /** Marks a mail of theirs as one that the inbox has, under its id there. */
  async markRecorded(messageId: string, recordedAs: string): Promise<void> {
    await this.#mails.updateOne({ _id: messageId, direction: 'in' }, { $set: { recordedAs } });
  }

  /** Mails of ours in a thread since a time. */
  async countSentIn(thread: string, since: Date): Promise<number> {
    return await this.#mails.countDocuments({ thread, direction: 'out', at: { $gte: since } });
  }

  /** Mails of ours to an address since a time. */
  async countSentTo(address: string, since: Date): Promise<number> {
    return await this.#mails.countDocuments({ address, direction: 'out', at: { $gte: since } });
  }

  /** Mails of ours that servers have taken since a time. */
  async countSent(since: Date): Promise<number> {
    return await this.#mails.countDocuments({ direction: 'out', sentAt: { $gte: since } });
  }

  /** Mails from an address since a time; the one named is not counted. */
  async countReceived(address: string, since: Date, but: string): Promise<number> {
    return await this.#mails.countDocuments({
      address,
      direction: 'in',
      at: { $gte: since },
      _id: { $ne: but },
    });
  }

  /** The thread for which staff were called because of mails from an address since a time, other than the one named. */
  async escalatedThread(address: string, since: Date, but: string): Promise<string | undefined> {
    const called = { address, direction: 'in' as const, at: { $gte: since }, callsStaff: true as const };
    return (await this.#mails.findOne({ ...called, _id: { $ne: but } }))?.thread;
  }

  /** Mails from an address that say the same, since a time; the one named is not counted. */
  async countIdentical(address: string, body: string, since: Date, but: string): Promise<number> {
    const same = { address, direction: 'in' as const, at: { $gte: since }, body, _id: { $ne: but } };
    return await this.#mails.countDocuments(same);
  }

  async markDead(address: string, status: string, at: Date): Promise<void> {
    await this.#dead.updateOne({ _id: address }, { $set: { status, at } }, { upsert: true });
  }

  /** Somebody wrote from the address: it is not dead. */
  async clearDead(address: string): Promise<void> {
    await this.#dead.deleteOne({ _id: address });
  }

  async isDead(address: string): Promise<boolean> {
    return (await this.#dead.findOne({ _id: address })) !== null;
  }

  async #addOnce(mail: MailMessage): Promise<MailMessage> {
    try {
      await this.#mails.insertOne(mail);
      return mail;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await this.findMail(mail._id)) ?? mail;
    }
  }

  /** Once a mail, however often it is kept: a crash may have cost the thread what the mail's own entry has. */
  async #addReference({ _id, thread }: MailMessage, newest: Partial<MailThread>): Promise<void> {
    await this.#threads.updateOne(
      { _id: thread, references: { $ne: _id } },
      { $set: newest, $push: { references: { $each: [_id], $slice: -KEPT_REFERENCES } } },
    );
  }
}

import type { Collection, Connection } from 'mongoose';
import { OnevoiceError } from '../errors/onevoice-error.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type DeadAddress, deadAddressSchema } from './dead-address.ts';
import { type MailMessage, mailMessageSchema } from './mail-message.ts';
import { KEPT_PARTICIPANTS, KEPT_REFERENCES, type MailThread, mailThreadSchema } from './mail-thread.ts';

/** Longest Message-ID, in characters; longer ones are neither stored nor looked up. */
const MAX_ID = 500;

/** Tries of drawing a number and token that no other thread has. */
const TRIES = 5;

/** The values of a new thread. */
export type NewThread = Pick<MailThread, '_id' | 'subject' | 'address' | 'proved' | 'createdAt' | 'follows'>;

/** The threads of the e-mail channel, their mails, and the dead addresses. */
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

  /**
   * The thread of this id, created if there is none. `draw` gives a new number, token and secret at each call. @throws {OnevoiceError}
   * `NO_FREE_NUMBER`.
   */
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

  /**
   * Stores an incoming mail, once; our mails reply to it from now on.
   * @throws {OnevoiceError} `MAIL_NOT_TAKEN` if its thread has expired since it was assigned: offered again, the mail begins a new one.
   */
  async addInbound(mail: MailMessage): Promise<void> {
    if ((await this.#addOnce(mail)).thread !== mail.thread) return;
    await this.#addReference(mail, { answers: mail._id });
    if ((await this.find(mail.thread)) !== undefined) return;
    await this.#mails.deleteOne({ _id: mail._id, thread: mail.thread });
    throw new OnevoiceError('MAIL_NOT_TAKEN');
  }

  /** Stores an outgoing mail before it is submitted; returns it as it was stored first. */
  async addOutbound(mail: MailMessage): Promise<MailMessage> {
    const kept = await this.#addOnce(mail);
    if (kept.thread === mail.thread) await this.#addReference(mail, { asked: mail._id });
    return kept;
  }

  /** Adds addresses in copy, up to {@link KEPT_PARTICIPANTS}. */
  async addParticipants({ _id, participants = [] }: MailThread, addresses: readonly string[]): Promise<void> {
    const all = [...new Set([...participants, ...addresses])].slice(0, KEPT_PARTICIPANTS);
    if (all.length > participants.length)
      await this.#threads.updateOne({ _id }, { $set: { participants: all } });
  }

  /**
   * Merges a thread into another one, which gets its mails from now on. An earlier merge of the other is undone, since it could lead in a
   * circle.
   */
  async mergeInto(thread: string, into: string): Promise<void> {
    await this.#threads.updateOne({ _id: into }, { $unset: { mergedInto: '' } });
    await this.#threads.updateOne({ _id: thread }, { $set: { mergedInto: into } });
  }

  /** Marks a thread as proved: from now on it takes only mails whose sender is proved. */
  async markProved(thread: string): Promise<void> {
    await this.#threads.updateOne({ _id: thread }, { $set: { proved: true } });
  }

  /** Marks an outgoing mail as accepted by the SMTP server. */
  async markSent(messageId: string, sentAt: Date): Promise<void> {
    await this.#mails.updateOne({ _id: messageId }, { $set: { sentAt } });
  }

  /** Marks an incoming mail as recorded in the inbox, under its id there. */
  async markRecorded(messageId: string, recordedAs: string): Promise<void> {
    await this.#mails.updateOne({ _id: messageId, direction: 'in' }, { $set: { recordedAs } });
  }

  /** The number of outgoing mails in a thread since a time. */
  async countSentIn(thread: string, since: Date): Promise<number> {
    return await this.#mails.countDocuments({ thread, direction: 'out', at: { $gte: since } });
  }

  /** The number of outgoing mails to an address since a time. */
  async countSentTo(address: string, since: Date): Promise<number> {
    return await this.#mails.countDocuments({ address, direction: 'out', at: { $gte: since } });
  }

  /** The number of outgoing mails that the SMTP server has accepted since a time. */
  async countSent(since: Date): Promise<number> {
    return await this.#mails.countDocuments({ direction: 'out', sentAt: { $gte: since } });
  }

  /** The number of mails from an address since a time, except one mail. */
  async countReceived(address: string, since: Date, except: string): Promise<number> {
    return await this.#mails.countDocuments({
      address,
      direction: 'in',
      at: { $gte: since },
      _id: { $ne: except },
    });
  }

  /** The thread that was escalated to staff because of a mail from an address since a time, except one mail. */
  async escalatedThread(address: string, since: Date, except: string): Promise<string | undefined> {
    const escalated = { address, direction: 'in' as const, at: { $gte: since }, callsStaff: true as const };
    return (await this.#mails.findOne({ ...escalated, _id: { $ne: except } }))?.thread;
  }

  /** The number of mails with the same text from an address since a time, except one mail. */
  async countIdentical(address: string, body: string, since: Date, except: string): Promise<number> {
    const same = { address, direction: 'in' as const, at: { $gte: since }, body, _id: { $ne: except } };
    return await this.#mails.countDocuments(same);
  }

  /** Marks an address as dead, with the bounce's status code. */
  async markDead(address: string, status: string, at: Date): Promise<void> {
    await this.#dead.updateOne({ _id: address }, { $set: { status, at } }, { upsert: true });
  }

  /** Marks an address as existing, since a mail arrived from it. */
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

  /** Adds a mail to its thread's references, once. Done at each store of the mail, because a crash may have come between the two writes. */
  async #addReference({ _id, thread }: MailMessage, newest: Partial<MailThread>): Promise<void> {
    await this.#threads.updateOne(
      { _id: thread, references: { $ne: _id } },
      { $set: newest, $push: { references: { $each: [_id], $slice: -KEPT_REFERENCES } } },
    );
  }
}

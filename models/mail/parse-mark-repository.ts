import type { Collection, Connection } from 'mongoose';
import { type ParseMark, parseMarkSchema } from './parse-mark.ts';

/** The marks of mails that are parsed, by which a mail that ended the process, or took too much, is not parsed again. */
export class ParseMarkRepository {
  readonly #marks: Collection<ParseMark>;

  constructor(connection: Connection) {
    connection.model<ParseMark>('ParseMark', parseMarkSchema);
    this.#marks = connection.collection<ParseMark>('mail-parse-marks');
  }

  /** The mark of a mail; undefined if it has none. */
  async find(hash: string): Promise<ParseMark | undefined> {
    return (await this.#marks.findOne({ _id: hash })) ?? undefined;
  }

  /** Marks a mail as being parsed by a process, once more. */
  async begin(hash: string, holder: string, at: Date): Promise<void> {
    await this.#set(hash, { holder, isTooCostly: false, at }, 1);
  }

  /** Removes a process's mark of a mail that it has parsed. */
  async end(hash: string, holder: string): Promise<void> {
    await this.#marks.deleteOne({ _id: hash, holder });
  }

  /** Marks a mail as one that is not parsed again. */
  async giveUp(hash: string, holder: string, at: Date): Promise<void> {
    await this.#set(hash, { holder, isTooCostly: true, at }, 0);
  }

  async #set(hash: string, mark: Omit<ParseMark, '_id' | 'tries'>, tries: number): Promise<void> {
    await this.#marks.updateOne({ _id: hash }, { $set: mark, $inc: { tries } }, { upsert: true });
  }
}

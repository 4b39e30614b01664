import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type SlackPost, slackPostSchema } from './slack-post.ts';

/** Where a post stands. */
export type PostPlace = Pick<SlackPost, 'team' | 'channel' | 'ts' | 'merged'>;

/** Which message of Slack shows which post of which case; nothing is forgotten when a case moves, so that old threads lead on. */
export class SlackPostRepository {
  readonly #posts: Collection<SlackPost>;

  constructor(connection: Connection) {
    connection.model<SlackPost>('SlackPost', slackPostSchema);
    this.#posts = connection.collection<SlackPost>('slack-posts');
  }

  /** Where a post stands now. */
  async find(of: string, key: string): Promise<PostPlace | undefined> {
    const newest = await this.#newest(of, key);
    return newest === undefined || newest.gone === true ? undefined : newest;
  }

  /** Keeps a post's new place; the same place again changes nothing. */
  async remember(of: string, key: string, place: PostPlace): Promise<void> {
    const newest = await this.#newest(of, key);
    const isThere = newest?.ts === place.ts && newest.channel === place.channel && newest.team === place.team;
    if (isThere && newest.gone !== true) return;
    const version = (newest?.version ?? 0) + 1;
    const { team, channel, ts, merged } = place;
    try {
      await this.#posts.insertOne({
        _id: `${of}|${key}|${version}`,
        case: of,
        key,
        version,
        team,
        channel,
        ts,
        ...(merged !== undefined && { merged }),
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Marks a post's place as given up: the next post with the key is a new message. */
  async forget(of: string, key: string): Promise<void> {
    const newest = await this.#newest(of, key);
    if (newest !== undefined) await this.#posts.updateOne({ _id: newest._id }, { $set: { gone: true } });
  }

  /** The case whose thread begins, or once began, at a message. */
  async caseAt(team: string, channel: string, ts: string): Promise<string | undefined> {
    return (await this.#posts.findOne({ team, channel, ts, key: 'card' }))?.case;
  }

  async #newest(of: string, key: string): Promise<SlackPost | undefined> {
    const [newest] = await this.#posts.find({ case: of, key }).sort({ version: -1 }).limit(1).toArray();
    return newest;
  }
}

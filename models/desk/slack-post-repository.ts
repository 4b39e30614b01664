import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { type SlackPost, type SlackPostLocation, slackPostSchema } from './slack-post.ts';

/** Which Slack message shows which post of a case. Earlier locations are kept, so that replies in an old thread still reach the case. */
export class SlackPostRepository {
  readonly #posts: Collection<SlackPost>;

  constructor(connection: Connection) {
    connection.model<SlackPost>('SlackPost', slackPostSchema);
    this.#posts = connection.collection<SlackPost>('slack-posts');
  }

  /** The current location of a post. */
  async find(of: string, key: string): Promise<SlackPostLocation | undefined> {
    const newest = await this.#newest(of, key);
    return newest === undefined || newest.superseded === true ? undefined : newest;
  }

  /** Stores a new location of a post; the same location again changes nothing. */
  async remember(of: string, key: string, location: SlackPostLocation): Promise<void> {
    const newest = await this.#newest(of, key);
    const isThere =
      newest?.ts === location.ts && newest.channel === location.channel && newest.team === location.team;
    if (isThere && newest.superseded !== true) return;
    const version = (newest?.version ?? 0) + 1;
    const { team, channel, ts, merged } = location;
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

  /** Gives up the location of a post: the next post with the key becomes a new message. */
  async forget(of: string, key: string): Promise<void> {
    const newest = await this.#newest(of, key);
    if (newest !== undefined)
      await this.#posts.updateOne({ _id: newest._id }, { $set: { superseded: true } });
  }

  /** The case whose thread starts, or once started, with a message. */
  async caseAt(team: string, channel: string, ts: string): Promise<string | undefined> {
    return (await this.#posts.findOne({ team, channel, ts, key: 'card' }))?.case;
  }

  async #newest(of: string, key: string): Promise<SlackPost | undefined> {
    const [newest] = await this.#posts.find({ case: of, key }).sort({ version: -1 }).limit(1).toArray();
    return newest;
  }
}

import type { DeliveryStatus } from '../../../models/conversation/receipt.ts';
import type { CaseCard, DeskChannelData, DeskPost } from '../../../models/desk/desk-post.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { StoredFile } from '../../../models/files/stored-file.ts';
import { AS_WRITTEN, type SlackMessage } from '../blocks/block.ts';
import { tolerant } from '../blocks/tolerant.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { refusalOf } from '../connection/slack-faults.ts';
import type { SlackDeskOptions, SlackPlace } from '../options.ts';
import { placeOfRef } from './thread/message-ref.ts';
import { renderDeskPost } from './thread/render-desk-post.ts';

/** The key of the post that begins a case's thread. */
const CARD = 'card';

/** What a mark looks like on staff's own message, and the earlier marks that it takes the place of. */
const REACTIONS: Readonly<
  Record<DeliveryStatus, { readonly name: string; readonly instead: readonly string[] }>
> = {
  sent: { name: 'heavy_check_mark', instead: ['x'] },
  delivered: { name: 'white_check_mark', instead: ['heavy_check_mark'] },
  read: { name: 'eyes', instead: ['heavy_check_mark', 'white_check_mark'] },
  failed: { name: 'x', instead: ['heavy_check_mark'] },
};

/** Refusals that say that a message is not where it was: it is posted anew. */
const LOST: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
]);

/** Refusals of a reaction that say that it is as it shall be. */
const DONE: ReadonlySet<string> = new Set([
  'already_reacted',
  'no_reaction',
  'message_not_found',
  'too_many_reactions',
]);

/** Shows what cases post: finds each case's thread, posts into it, changes in place what stands there already. */
export class DeskPoster {
  readonly #connection: SlackConnection;
  readonly #desk: SlackDeskOptions;
  readonly #file: (id: string) => Promise<StoredFile | undefined>;

  constructor(
    connection: SlackConnection,
    desk: SlackDeskOptions,
    file: (id: string) => Promise<StoredFile | undefined>,
  ) {
    this.#connection = connection;
    this.#desk = desk;
    this.#file = file;
  }

  /** In how many milliseconds a post's turn is in its place; reactions and whispers have limits of their own. */
  pause(of: string, { post, route }: DeskChannelData): number {
    if (post.type === 'private' || (post.type === 'delivery-status' && post.status !== 'failed')) return 0;
    return this.#connection.budget.take(route, of);
  }

  /** Shows a post and gives the message it became; a thread that somebody has deleted is begun anew. */
  async show(of: string, data: DeskChannelData): Promise<string | undefined> {
    try {
      return await this.#show(of, data);
    } catch (error) {
      if (refusalOf(error) !== 'thread_not_found') throw error;
      await this.#desk.posts.forget(of, CARD);
      return await this.#show(of, data);
    }
  }

  async #show(of: string, { post, route, key }: DeskChannelData): Promise<string | undefined> {
    if (post.type === 'card') return (await this.#card(of, route, post.card, post.again === true)).ts;
    if (post.type === 'private' && (await this.#desk.view.card(of)) === undefined)
      return await this.#direct(of, post);
    const thread = await this.#thread(of, route);
    if (post.type === 'delivery-status') return await this.#mark(of, thread, post);
    if (post.type === 'private') return await this.#whisper(of, thread, post);
    if (post.type === 'customer' && isSeveral(post)) return await this.#entries(of, thread, post);
    const place = key === undefined ? undefined : await this.#desk.posts.find(of, key);
    const ts = await this.#put(thread, place, this.#messages(of, post));
    if (key !== undefined && ts !== undefined) await this.#desk.posts.remember(of, key, { ...thread, ts });
    if (post.type === 'customer') for (const { files } of post.entries) await this.#upload(thread, files);
    if (post.type === 'provider-app-message') await this.#upload(thread, post.files);
    return ts;
  }

  /** The card of a case, posted where it is not yet, else changed in place. */
  async #card(of: string, route: string, card: CaseCard, again: boolean): Promise<SlackPlace> {
    const { client } = this.#connection;
    const { team } = await this.#connection.whoAmI();
    const messages = this.#messages(of, { type: 'card', card });
    const standing = await this.#standing(of, team, route);
    const ts = await this.#put({ team, channel: route, ts: '' }, standing, messages);
    const place = { team, channel: route, ts: ts ?? standing?.ts ?? '' };
    await this.#desk.posts.remember(of, CARD, place);
    if (again && standing !== undefined && standing.ts === place.ts) {
      const text = 'Waiting again.';
      await client.chat.postMessage({
        channel: route,
        thread_ts: place.ts,
        reply_broadcast: true,
        ...AS_WRITTEN,
        text,
      });
    }
    return place;
  }

  /** A case whose thread is lost (another workspace, another channel, deleted) gets a new one: what is said must be seen. */
  async #thread(of: string, route: string): Promise<SlackPlace> {
    const { team } = await this.#connection.whoAmI();
    const standing = await this.#standing(of, team, route);
    if (standing !== undefined) return standing;
    const card = await this.#desk.view.card(of);
    if (card === undefined)
      throw new OnevoiceError('CASE_NOT_FOUND', { detail: `The case ${of} has no card.` });
    return await this.#card(of, route, card, false);
  }

  async #standing(of: string, team: string, route: string): Promise<SlackPlace | undefined> {
    const place = await this.#desk.posts.find(of, CARD);
    return place?.team === team && place.channel === route ? place : undefined;
  }

  /** Changes the message at `place`, or posts a new one, into the thread if there is one; gives the first one's id. */
  async #put(
    thread: SlackPlace,
    place: SlackPlace | undefined,
    [first, ...more]: readonly SlackMessage[],
  ): Promise<string | undefined> {
    if (first === undefined) return undefined;
    const { client } = this.#connection;
    const { channel } = thread;
    if (place !== undefined && place.merged !== true && place.channel === channel) {
      try {
        const { ts } = place;
        await tolerant(first, (content) => client.chat.update({ channel, ts, parse: 'none', ...content }));
        return ts;
      } catch (error) {
        if (!LOST.has(refusalOf(error) ?? '')) throw error;
      }
    }
    const ts = await this.#post(thread, first);
    for (const message of more) await this.#post(thread, message);
    return ts;
  }

  async #post({ channel, ts: thread }: SlackPlace, message: SlackMessage): Promise<string | undefined> {
    const { client } = this.#connection;
    const where = { channel, ...(thread !== '' && { thread_ts: thread }) };
    const { ts } = await tolerant(message, (content) =>
      client.chat.postMessage({ ...where, ...AS_WRITTEN, ...content }),
    );
    return ts;
  }

  /** Several messages of a customer in one: each leads to it, and none can be changed by itself. */
  async #entries(
    of: string,
    thread: SlackPlace,
    post: Extract<DeskPost, { type: 'customer' }>,
  ): Promise<string | undefined> {
    const ts = await this.#put(thread, undefined, this.#messages(of, post));
    if (ts === undefined) return undefined;
    for (const { id } of post.entries) {
      await this.#desk.posts.remember(of, id, { ...thread, ts, merged: true });
    }
    return ts;
  }

  async #mark(
    of: string,
    thread: SlackPlace,
    post: Extract<DeskPost, { type: 'delivery-status' }>,
  ): Promise<string | undefined> {
    const { client } = this.#connection;
    // A draft's own post bears its marks.
    const place = placeOfRef(post.ref) ?? (await this.#desk.posts.find(of, post.ref));
    if (place !== undefined) {
      const { channel, ts: timestamp } = place;
      const { name, instead } = REACTIONS[post.status];
      await settled(client.reactions.add({ channel, timestamp, name }));
      for (const earlier of instead) {
        await settled(client.reactions.remove({ channel, timestamp, name: earlier }));
      }
    }
    return post.status === 'failed'
      ? await this.#put(thread, undefined, this.#messages(of, post))
      : undefined;
  }

  async #whisper(
    of: string,
    { channel, ts }: SlackPlace,
    post: Extract<DeskPost, { type: 'private' }>,
  ): Promise<string | undefined> {
    for (const message of this.#messages(of, post)) {
      await tolerant(message, (content) =>
        this.#connection.client.chat.postEphemeral({
          channel,
          user: post.to,
          thread_ts: ts,
          parse: 'none',
          ...content,
        }),
      );
    }
    return undefined;
  }

  /** What concerns no case has no thread in which it could be whispered. */
  async #direct(of: string, post: Extract<DeskPost, { type: 'private' }>): Promise<string | undefined> {
    const { channel } = await this.#connection.client.conversations.open({ users: post.to });
    if (channel?.id === undefined) return undefined;
    const { team } = await this.#connection.whoAmI();
    return await this.#put({ team, channel: channel.id, ts: '' }, undefined, this.#messages(of, post));
  }

  async #upload(
    { channel, ts }: SlackPlace,
    files: readonly { readonly media: string; readonly name: string }[],
  ) {
    for (const { media, name } of files) {
      const file = await this.#file(media);
      if (file === undefined) continue;
      await this.#connection.client.filesUploadV2({
        channel_id: channel,
        thread_ts: ts,
        file: file.bytes,
        filename: name || file.name,
      });
    }
  }

  #messages(of: string, post: DeskPost): SlackMessage[] {
    const { staffGroup, leadGroup } = this.#desk;
    return renderDeskPost(post, { case: of, groups: { staff: staffGroup, lead: leadGroup ?? staffGroup } });
  }
}

/** Whether more than one thing that was said stands in a post. */
function isSeveral({ entries }: Extract<DeskPost, { type: 'customer' }>): boolean {
  return entries.length > 1 || entries.some(({ answers = [] }) => answers.length > 0);
}

/** A reaction that is as it shall be is no fault. */
async function settled(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!DONE.has(refusalOf(error) ?? '')) throw error;
  }
}

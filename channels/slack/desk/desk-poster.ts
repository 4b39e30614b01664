import type { DeliveryStatus } from '../../../models/conversation/receipt.ts';
import type { CaseCard, DeskChannelData, DeskPost } from '../../../models/desk/desk-post.ts';
import type { SlackPostLocation } from '../../../models/desk/slack-post.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { honestName } from '../../../models/files/file-fault.ts';
import type { StoredFile } from '../../../models/files/stored-file.ts';
import { AS_WRITTEN, type SlackMessage } from '../blocks/block.ts';
import { withPlainTextRetry } from '../connection/plain-text-retry.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { refusalOf } from '../connection/slack-faults.ts';
import type { SlackDeskOptions } from '../options.ts';
import { locationOfRef } from './thread/message-ref.ts';
import { renderDeskPost } from './thread/render-desk-post.ts';

/** The key of the post that starts a case's thread. */
const CARD = 'card';

/** The reaction for each delivery status on a staff message, and the earlier reactions that it replaces. */
const REACTIONS: Readonly<
  Record<DeliveryStatus, { readonly name: string; readonly instead: readonly string[] }>
> = {
  sent: { name: 'heavy_check_mark', instead: ['x'] },
  delivered: { name: 'white_check_mark', instead: ['heavy_check_mark'] },
  read: { name: 'eyes', instead: ['heavy_check_mark', 'white_check_mark'] },
  failed: { name: 'x', instead: ['heavy_check_mark'] },
};

/** Refusals that mean that a message cannot be updated: it is posted again. */
const MESSAGE_GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
]);

/** Refusals of a reaction that need no further action. */
const REACTION_SETTLED: ReadonlySet<string> = new Set([
  'already_reacted',
  'no_reaction',
  'message_not_found',
  'too_many_reactions',
]);

/** Shows the posts of cases in Slack: finds the thread of the case, posts into it, and updates earlier posts in location. */
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

  /** How many milliseconds a post has to wait for the rate limit of its channel. Reactions and ephemeral messages have their own limits. */
  rateLimitWait(of: string, { post, route }: DeskChannelData): number {
    if (post.type === 'private' || (post.type === 'delivery-status' && post.status !== 'failed')) return 0;
    return this.#connection.budget.take(route, of);
  }

  /** Shows a post and returns the `ts` of its message. A deleted thread is started again. */
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
    if (post.type === 'card') return (await this.#showCard(of, route, post.card, post.again === true)).ts;
    if (post.type === 'private' && (await this.#desk.view.card(of)) === undefined)
      return await this.#postDirectMessage(of, post);
    const thread = await this.#thread(of, route);
    if (post.type === 'delivery-status') return await this.#showDeliveryStatus(of, thread, post);
    if (post.type === 'private') return await this.#postEphemeral(of, thread, post);
    if (post.type === 'customer' && isMerged(post)) return await this.#postMergedMessages(of, thread, post);
    const location = key === undefined ? undefined : await this.#desk.posts.find(of, key);
    const ts = await this.#postOrUpdate(thread, location, this.#messages(of, post));
    if (key !== undefined && ts !== undefined) await this.#desk.posts.remember(of, key, { ...thread, ts });
    if (post.type === 'customer') for (const { files } of post.entries) await this.#upload(thread, files);
    if (post.type === 'provider-app-message') await this.#upload(thread, post.files);
    return ts;
  }

  /** Posts the card of a case, or updates it in location. */
  async #showCard(of: string, route: string, card: CaseCard, again: boolean): Promise<SlackPostLocation> {
    const { client } = this.#connection;
    const { team } = await this.#connection.whoAmI();
    const messages = this.#messages(of, { type: 'card', card });
    const current = await this.#currentCard(of, team, route);
    const ts = await this.#postOrUpdate({ team, channel: route, ts: '' }, current, messages);
    const location = { team, channel: route, ts: ts ?? current?.ts ?? '' };
    await this.#desk.posts.remember(of, CARD, location);
    if (again && current !== undefined && current.ts === location.ts) {
      const text = 'Waiting again.';
      await client.chat.postMessage({
        channel: route,
        thread_ts: location.ts,
        reply_broadcast: true,
        ...AS_WRITTEN,
        text,
      });
    }
    return location;
  }

  /** The thread of a case; a case whose thread is lost (another workspace, another channel, deleted) gets a new one. */
  async #thread(of: string, route: string): Promise<SlackPostLocation> {
    const { team } = await this.#connection.whoAmI();
    const current = await this.#currentCard(of, team, route);
    if (current !== undefined) return current;
    const card = await this.#desk.view.card(of);
    if (card === undefined)
      throw new OnevoiceError('CASE_NOT_FOUND', { detail: `The case ${of} has no card.` });
    return await this.#showCard(of, route, card, false);
  }

  async #currentCard(of: string, team: string, route: string): Promise<SlackPostLocation | undefined> {
    const location = await this.#desk.posts.find(of, CARD);
    return location?.team === team && location.channel === route ? location : undefined;
  }

  /** Updates the message at `location`, or posts new ones into the thread; returns the `ts` of the first one. */
  async #postOrUpdate(
    thread: SlackPostLocation,
    location: SlackPostLocation | undefined,
    [first, ...more]: readonly SlackMessage[],
  ): Promise<string | undefined> {
    if (first === undefined) return undefined;
    const { client } = this.#connection;
    const { channel } = thread;
    if (location !== undefined && location.merged !== true && location.channel === channel) {
      try {
        const { ts } = location;
        await withPlainTextRetry(first, (content) =>
          client.chat.update({ channel, ts, parse: 'none', ...content }),
        );
        return ts;
      } catch (error) {
        if (!MESSAGE_GONE.has(refusalOf(error) ?? '')) throw error;
      }
    }
    const ts = await this.#post(thread, first);
    for (const message of more) await this.#post(thread, message);
    return ts;
  }

  async #post(
    { channel, ts: thread }: SlackPostLocation,
    message: SlackMessage,
  ): Promise<string | undefined> {
    const { client } = this.#connection;
    const where = { channel, ...(thread !== '' && { thread_ts: thread }) };
    const { ts } = await withPlainTextRetry(message, (content) =>
      client.chat.postMessage({ ...where, ...AS_WRITTEN, ...content }),
    );
    return ts;
  }

  /** Posts several messages of a customer as one. All of them point to it, and none can be updated by itself. */
  async #postMergedMessages(
    of: string,
    thread: SlackPostLocation,
    post: Extract<DeskPost, { type: 'customer' }>,
  ): Promise<string | undefined> {
    const ts = await this.#postOrUpdate(thread, undefined, this.#messages(of, post));
    if (ts === undefined) return undefined;
    for (const { id } of post.entries) {
      await this.#desk.posts.remember(of, id, { ...thread, ts, merged: true });
    }
    return ts;
  }

  async #showDeliveryStatus(
    of: string,
    thread: SlackPostLocation,
    post: Extract<DeskPost, { type: 'delivery-status' }>,
  ): Promise<string | undefined> {
    const { client } = this.#connection;
    // The reactions of a sent draft are on the draft's own post.
    const location = locationOfRef(post.ref) ?? (await this.#desk.posts.find(of, post.ref));
    if (location !== undefined) {
      const { channel, ts: timestamp } = location;
      const { name, instead } = REACTIONS[post.status];
      await ignoreSettled(client.reactions.add({ channel, timestamp, name }));
      for (const earlier of instead) {
        await ignoreSettled(client.reactions.remove({ channel, timestamp, name: earlier }));
      }
    }
    return post.status === 'failed'
      ? await this.#postOrUpdate(thread, undefined, this.#messages(of, post))
      : undefined;
  }

  async #postEphemeral(
    of: string,
    { channel, ts }: SlackPostLocation,
    post: Extract<DeskPost, { type: 'private' }>,
  ): Promise<string | undefined> {
    for (const message of this.#messages(of, post)) {
      await withPlainTextRetry(message, (content) =>
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

  /** A private text without a case has no thread, so it goes into a direct message. */
  async #postDirectMessage(
    of: string,
    post: Extract<DeskPost, { type: 'private' }>,
  ): Promise<string | undefined> {
    const { channel } = await this.#connection.client.conversations.open({ users: post.to });
    if (channel?.id === undefined) return undefined;
    const { team } = await this.#connection.whoAmI();
    return await this.#postOrUpdate(
      { team, channel: channel.id, ts: '' },
      undefined,
      this.#messages(of, post),
    );
  }

  async #upload(
    { channel, ts }: SlackPostLocation,
    files: readonly { readonly media: string; readonly name: string }[],
  ) {
    for (const { media, name } of files) {
      const file = await this.#file(media);
      if (file === undefined) continue;
      await this.#connection.client.filesUploadV2({
        channel_id: channel,
        thread_ts: ts,
        file: file.bytes,
        filename: await honestName(name || file.name, file.bytes),
      });
    }
  }

  #messages(of: string, post: DeskPost): SlackMessage[] {
    const { staffGroup, leadGroup } = this.#desk;
    return renderDeskPost(post, { case: of, groups: { staff: staffGroup, lead: leadGroup ?? staffGroup } });
  }
}

/** Whether a post holds several messages. */
function isMerged({ entries }: Extract<DeskPost, { type: 'customer' }>): boolean {
  return entries.length > 1 || entries.some(({ answers = [] }) => answers.length > 0);
}

/** Ignores refusals of a reaction that is already set or removed. */
async function ignoreSettled(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!REACTION_SETTLED.has(refusalOf(error) ?? '')) throw error;
  }
}

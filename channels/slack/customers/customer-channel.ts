import type { Activity } from 'botbuilder';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { fileRefs } from '../../../models/files/file-ref.ts';
import type { Channel, ChannelAddress, ChannelHost, SendResult } from '../../channel.ts';
import { renderWithin } from '../../shared/render-within.ts';
import { AS_WRITTEN, type SlackMessage } from '../blocks/block.ts';
import { tolerant } from '../blocks/tolerant.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { deliveryOf, isBroken } from '../connection/slack-faults.ts';
import type { SlackWorkspace } from '../connection/slack-workspace.ts';
import { completeMessage } from '../read/completion.ts';
import { CAPABILITIES, renderAnswer } from './render-answer.ts';

/** Where an answer goes: a direct message, or a thread of a channel that others read too. */
interface Target {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The one who may see what is private, where others read along. */
  readonly user: string | undefined;
}

/** Slack as a channel of customers: direct messages, and threads that begin by mentioning the bot. */
export class SlackCustomerChannel implements Channel {
  readonly id = 'slack';
  readonly capabilities = CAPABILITIES;
  readonly #workspace: SlackWorkspace;
  readonly #connection: SlackConnection;
  #host: ChannelHost | undefined;

  constructor(workspace: SlackWorkspace) {
    this.#workspace = workspace;
    this.#connection = workspace.connection;
  }

  get routes(): Channel['routes'] {
    return this.#workspace.routes;
  }

  render(activity: Partial<Activity>): readonly Partial<Activity>[] {
    return renderWithin(CAPABILITIES, activity);
  }

  async start(host: ChannelHost): Promise<void> {
    this.#host = host;
    await this.#workspace.join({ customers: host });
  }

  async stop(): Promise<void> {
    await this.#workspace.stop();
  }

  async complete(activity: Partial<Activity>): ReturnType<NonNullable<Channel['complete']>> {
    return await completeMessage(activity, this.#connection, this.#running());
  }

  async send(to: ChannelAddress, activity: Partial<Activity>): Promise<SendResult> {
    const target = targetOf(to.conversation, activity);
    const wait = this.#connection.budget.take(target.channel, to.conversation);
    if (wait > 0) return { status: 'wait', after: wait, reason: 'budget' };
    try {
      const ts = await this.#deliver(target, activity);
      return { status: 'sent', ...(ts !== undefined && { providerId: ts }) };
    } catch (error) {
      if (isBroken(error, 'customer')) this.#connection.report(error);
      return deliveryOf(error, 'customer');
    }
  }

  async #deliver(target: Target, activity: Partial<Activity>): Promise<string | undefined> {
    const { client } = this.#connection;
    const { channel } = target;
    const changes = activity.type === 'messageUpdate' || activity.type === 'messageDelete';
    const earlier = changes ? await this.#running().providerIdOf(activity.id ?? '') : undefined;
    if (activity.type === 'messageDelete') {
      // What one person alone saw is gone with their next start; Slack lets nobody take it back.
      if (earlier !== undefined && target.user === undefined)
        await client.chat.delete({ channel, ts: earlier });
      return earlier;
    }
    const isPublic = target.user === undefined || isPublicAnswer(activity);
    let last: string | undefined;
    for (const message of renderAnswer({ ...activity, type: 'message' })) {
      if (earlier !== undefined && isPublic) {
        await tolerant(message, (content) => client.chat.update({ channel, ts: earlier, ...content }));
        return earlier;
      }
      last = await this.#post(target, isPublic, message);
    }
    await this.#upload(target, activity);
    return last;
  }

  async #post(
    { channel, thread, user }: Target,
    isPublic: boolean,
    message: SlackMessage,
  ): Promise<string | undefined> {
    const { client } = this.#connection;
    const where = { channel, ...(thread !== undefined && { thread_ts: thread }) };
    if (isPublic || user === undefined) {
      const { ts } = await tolerant(message, (content) =>
        client.chat.postMessage({ ...where, ...AS_WRITTEN, ...content }),
      );
      return ts;
    }
    const { message_ts: ts } = await tolerant(message, (content) =>
      client.chat.postEphemeral({ ...where, user, parse: 'none', link_names: false, ...content }),
    );
    return ts;
  }

  /** A file can't be shown to one person in a channel: it goes into their direct messages. */
  async #upload({ channel, thread, user }: Target, activity: Partial<Activity>): Promise<void> {
    const files = fileRefs(activity);
    if (files.length === 0) return;
    const { client } = this.#connection;
    const direct =
      user === undefined ? undefined : (await client.conversations.open({ users: user })).channel?.id;
    for (const { media, name } of files) {
      const file = await this.#running().findFile(media);
      if (file === undefined) continue;
      const upload = { file: file.bytes, filename: name || file.name };
      if (direct !== undefined) await client.filesUploadV2({ channel_id: direct, ...upload });
      else if (thread !== undefined)
        await client.filesUploadV2({ channel_id: channel, thread_ts: thread, ...upload });
      else await client.filesUploadV2({ channel_id: channel, ...upload });
    }
  }

  #running(): ChannelHost {
    if (this.#host === undefined) throw new OnevoiceError('CHANNEL_NOT_STARTED');
    return this.#host;
  }
}

function targetOf(conversation: string, activity: Partial<Activity>): Target {
  const [channel = '', root, user] = conversation.split(':');
  const { thread } = (activity.conversation ?? {}) as { thread?: string };
  return { channel, thread: root ?? thread, user };
}

/** Only what is marked as holding nothing personal may be read by others. */
function isPublicAnswer(activity: Partial<Activity>): boolean {
  const { public: isPublic } = (activity.channelData ?? {}) as { public?: boolean };
  return isPublic === true && (activity.attachments ?? []).length === 0;
}

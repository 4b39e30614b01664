import type { Activity } from 'botbuilder';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { fileRefs } from '../../../models/files/file-ref.ts';
import type { CompletesActivities, HasRoutes, SendsMessages, Startable, Stoppable } from '../../abilities.ts';
import type {
  Channel,
  ChannelAddress,
  ChannelHost,
  CompletedActivity,
  HttpRoute,
  SendResult,
} from '../../channel.ts';
import { renderWithin } from '../../shared/render-within.ts';
import { AS_WRITTEN, type SlackMessage } from '../blocks/block.ts';
import { completeMessage } from '../connection/completion.ts';
import { withPlainTextRetry } from '../connection/plain-text-retry.ts';
import type { SlackConnection } from '../connection/slack-connection.ts';
import { isBroken, sendResultOf } from '../connection/slack-faults.ts';
import type { WorkspacePort } from '../connection/workspace-port.ts';
import { showAnswered } from './answered-selection.ts';
import { CAPABILITIES, renderAnswer } from './render-answer.ts';

/** The target of an answer: a direct message, or a thread in a channel that others read too. */
interface Target {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The customer, in a channel: private answers are shown to this user only. */
  readonly user: string | undefined;
}

/** Slack as a channel for customers: direct messages, and threads that start with a mention of the bot. */
export class SlackCustomerChannel
  implements Channel, HasRoutes, Startable, Stoppable, SendsMessages, CompletesActivities
{
  readonly id = 'slack';
  readonly capabilities = CAPABILITIES;
  readonly #workspace: WorkspacePort;
  readonly #connection: SlackConnection;
  #host: ChannelHost | undefined;

  constructor(workspace: WorkspacePort) {
    this.#workspace = workspace;
    this.#connection = workspace.connection;
  }

  get routes(): readonly HttpRoute[] {
    return this.#workspace.routes;
  }

  render(activity: Partial<Activity>): readonly Partial<Activity>[] {
    return renderWithin(CAPABILITIES, activity);
  }

  async start(host: ChannelHost): Promise<void> {
    this.#host = host;
    await this.#workspace.attachHost({ customers: host });
  }

  async stop(): Promise<void> {
    await this.#workspace.stop();
  }

  async complete(activity: Partial<Activity>): Promise<CompletedActivity> {
    await showAnswered(activity, this.#connection);
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
      return sendResultOf(error, 'customer');
    }
  }

  async #deliver(target: Target, activity: Partial<Activity>): Promise<string | undefined> {
    const { client } = this.#connection;
    const { channel } = target;
    const changes = activity.type === 'messageUpdate' || activity.type === 'messageDelete';
    const earlier = changes ? await this.#running().providerIdOf(activity.id ?? '') : undefined;
    if (activity.type === 'messageDelete') {
      // An ephemeral message cannot be deleted; it disappears when the user restarts Slack.
      if (earlier !== undefined && target.user === undefined)
        await client.chat.delete({ channel, ts: earlier });
      return earlier;
    }
    const isPublic = target.user === undefined || isPublicAnswer(activity);
    let last: string | undefined;
    for (const message of renderAnswer({ ...activity, type: 'message' }, { editable: isPublic })) {
      if (earlier !== undefined && isPublic) {
        await withPlainTextRetry(message, (content) =>
          client.chat.update({ channel, ts: earlier, ...content }),
        );
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
      const { ts } = await withPlainTextRetry(message, (content) =>
        client.chat.postMessage({ ...where, ...AS_WRITTEN, ...content }),
      );
      return ts;
    }
    const { message_ts: ts } = await withPlainTextRetry(message, (content) =>
      client.chat.postEphemeral({ ...where, user, parse: 'none', link_names: false, ...content }),
    );
    return ts;
  }

  /** Uploads the files of an answer. In a channel they go into a direct message, since a file cannot be shown to one user only. */
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

/** Only an answer that is marked as public, and has no attachments, may be read by others. */
function isPublicAnswer(activity: Partial<Activity>): boolean {
  const { public: isPublic } = (activity.channelData ?? {}) as { public?: boolean };
  return isPublic === true && (activity.attachments ?? []).length === 0;
}

import type { Activity } from 'botbuilder';
import { DESK_CHANNEL } from '../../../models/desk/desk.ts';
import type { DeskChannelData } from '../../../models/desk/desk-post.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { CompletesActivities, MergesMessages, SendsMessages, Startable } from '../../abilities.ts';
import type {
  Capabilities,
  Channel,
  ChannelAddress,
  ChannelHost,
  CompletedActivity,
  SendResult,
} from '../../channel.ts';
import { completeStaffAction } from '../connection/completion.ts';
import { MAX_UPLOAD_BYTES } from '../connection/slack-connection.ts';
import { isBroken, sendResultOf } from '../connection/slack-faults.ts';
import type { WorkspacePort } from '../connection/workspace-port.ts';
import type { SlackDeskOptions } from '../options.ts';
import { DeskPoster } from './desk-poster.ts';
import { mergePosts } from './thread/merge-posts.ts';

/** The capabilities of the desk in Slack. Its posts are for staff only. */
const CAPABILITIES: Capabilities = {
  maxText: 3000,
  maxButtons: 5,
  typing: false,
  cards: true,
  edits: true,
  maxFile: MAX_UPLOAD_BYTES,
  pace: 'interactive',
};

/** How long a case may wait during an outage of Slack before it is mailed, in milliseconds. */
const MAX_UNSEEN_MS = 2 * 60_000;

/** The staff desk in Slack: each case is a thread, in which staff read, claim, answer and take notes. */
export class SlackDeskChannel
  implements Channel, Startable, SendsMessages, MergesMessages, CompletesActivities
{
  readonly id = DESK_CHANNEL;
  readonly capabilities = CAPABILITIES;
  readonly #workspace: WorkspacePort;
  readonly #desk: SlackDeskOptions;
  readonly #poster: DeskPoster;
  #host: ChannelHost | undefined;

  constructor(workspace: WorkspacePort, desk: SlackDeskOptions) {
    this.#workspace = workspace;
    this.#desk = desk;
    this.#poster = new DeskPoster(workspace.connection, desk, (id) => this.#running().findFile(id));
  }

  render(activity: Partial<Activity>): readonly Partial<Activity>[] {
    return [activity];
  }

  async start(host: ChannelHost): Promise<void> {
    this.#host = host;
    await this.#workspace.attachHost({ desk: host });
  }

  async complete(activity: Partial<Activity>): Promise<CompletedActivity> {
    return await completeStaffAction(activity, this.#workspace.connection, this.#running());
  }

  mergeMessages(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined {
    return mergePosts(first, second);
  }

  async send(to: ChannelAddress, activity: Partial<Activity>): Promise<SendResult> {
    const data = activity.channelData as DeskChannelData;
    const { connection } = this.#workspace;
    try {
      const wait = this.#poster.rateLimitWait(to.conversation, data);
      if (wait > 0) return { status: 'wait', after: wait, reason: 'budget' };
      const ts = await this.#poster.show(to.conversation, data);
      return { status: 'sent', ...(ts !== undefined && { providerId: ts }) };
    } catch (error) {
      const result = sendResultOf(error, 'desk');
      const isMisconfigured = isBroken(error, 'desk');
      if (isMisconfigured) connection.report(error);
      await this.#mailUnseenCase(to.conversation, data, isMisconfigured || result.status === 'failed');
      return result;
    }
  }

  /**
   * Mails a case that Slack does not show, so that no customer waits unseen. A refusal is mailed at once, an outage only after a while. The
   * post itself is retried and appears in Slack later.
   */
  async #mailUnseenCase(of: string, { post }: DeskChannelData, isRefused: boolean): Promise<void> {
    const card = post.type === 'card' ? post.card : await this.#desk.view.card(of);
    if (card === undefined) return;
    const waited = this.#workspace.connection.options.now().getTime() - Date.parse(card.waitingSince);
    if (isRefused || waited > MAX_UNSEEN_MS) await this.#desk.fallback(of, card);
  }

  #running(): ChannelHost {
    if (this.#host === undefined) throw new OnevoiceError('CHANNEL_NOT_STARTED');
    return this.#host;
  }
}

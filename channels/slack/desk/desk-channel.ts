import type { Activity } from 'botbuilder';
import { DESK_CHANNEL } from '../../../models/desk/desk.ts';
import type { DeskChannelData } from '../../../models/desk/desk-post.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { Capabilities, Channel, ChannelAddress, ChannelHost, SendResult } from '../../channel.ts';
import { deliveryOf, isBroken } from '../connection/slack-faults.ts';
import type { SlackWorkspace } from '../connection/slack-workspace.ts';
import { MAX_FILE } from '../customers/render-answer.ts';
import type { SlackDeskOptions } from '../options.ts';
import { completeAct } from '../read/completion.ts';
import { DeskPoster } from './desk-poster.ts';
import { joined } from './thread/join-posts.ts';

/** The desk shows what its cases post; nothing of it is a customer's to read. */
const CAPABILITIES: Capabilities = {
  maxText: 3000,
  maxButtons: 5,
  typing: false,
  cards: true,
  edits: true,
  maxFile: MAX_FILE,
  pace: 'interactive',
};

/** How long a customer may wait while Slack does not answer before their case goes out another way, in milliseconds. */
const UNSEEN_MS = 2 * 60_000;

/** The staff desk in Slack: one thread a case, in which staff read, claim, answer and note. */
export class SlackDeskChannel implements Channel {
  readonly id = DESK_CHANNEL;
  readonly capabilities = CAPABILITIES;
  readonly routes = [];
  readonly #workspace: SlackWorkspace;
  readonly #desk: SlackDeskOptions;
  readonly #poster: DeskPoster;
  #host: ChannelHost | undefined;

  constructor(workspace: SlackWorkspace, desk: SlackDeskOptions) {
    this.#workspace = workspace;
    this.#desk = desk;
    this.#poster = new DeskPoster(workspace.connection, desk, (id) => this.#running().findFile(id));
  }

  render(activity: Partial<Activity>): readonly Partial<Activity>[] {
    return [activity];
  }

  async start(host: ChannelHost): Promise<void> {
    this.#host = host;
    await this.#workspace.join({ desk: host });
  }

  async complete(activity: Partial<Activity>): ReturnType<NonNullable<Channel['complete']>> {
    return await completeAct(activity, this.#workspace.connection, this.#running());
  }

  mergeMessages(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined {
    return joined(first, second);
  }

  async send(to: ChannelAddress, activity: Partial<Activity>): Promise<SendResult> {
    const data = activity.channelData as DeskChannelData;
    const { connection } = this.#workspace;
    try {
      const wait = this.#poster.pause(to.conversation, data);
      if (wait > 0) return { status: 'wait', after: wait, reason: 'budget' };
      const ts = await this.#poster.show(to.conversation, data);
      return { status: 'sent', ...(ts !== undefined && { providerId: ts }) };
    } catch (error) {
      const delivery = deliveryOf(error, 'desk');
      const isToMend = isBroken(error, 'desk');
      if (isToMend) connection.report(error);
      await this.#sendElsewhere(to.conversation, data, isToMend || delivery.status === 'failed');
      return delivery;
    }
  }

  /** Nobody may wait unseen: the case goes out by mail, once, and into Slack when that is mended. A short outage is waited for. */
  async #sendElsewhere(of: string, { post }: DeskChannelData, isCertain: boolean): Promise<void> {
    const card = post.type === 'card' ? post.card : await this.#desk.view.card(of);
    if (card === undefined) return;
    const waited = this.#workspace.connection.options.now().getTime() - Date.parse(card.waitingSince);
    if (isCertain || waited > UNSEEN_MS) await this.#desk.fallback(of, card);
  }

  #running(): ChannelHost {
    if (this.#host === undefined) throw new OnevoiceError('CHANNEL_NOT_STARTED');
    return this.#host;
  }
}

import type { Activity } from 'botbuilder';
import type { StaffAction } from '../../models/desk/desk.ts';
import type { ChannelHost, Inbound } from '../channel.ts';
import { troubleOf } from './connection/troubles.ts';
import { deskActOf, inboundAct, submittedActOf } from './desk/desk-acts.ts';
import { messageRef } from './desk/thread/message-ref.ts';
import type { SlackPosts, SlackTrouble } from './options.ts';
import { type Raw, rawData } from './read/completion.ts';
import type { SlackActionInput, SlackInput, SlackSubmissionInput } from './read/slack-input.ts';

/** What the intake needs of its surroundings. */
export interface IntakePorts {
  /** The bot's own user id; undefined while Slack has not told it. */
  self(): string | undefined;
  readonly customers: ChannelHost | undefined;
  readonly desk: { readonly host: ChannelHost; readonly posts: SlackPosts } | undefined;
  /** Whether a channel is one in which cases appear. */
  isDesk(channel: string): boolean;
  alert(trouble: SlackTrouble): void;
  now(): Date;
  /** A group or a person has changed; without an id, the whole installation. */
  changed(id?: string): void;
}

/** Where a customer is spoken with: a direct message as a whole, in other channels one thread of one person. */
export function conversationOf(channel: string, thread: string, user: string): string {
  return channel.startsWith('D') ? channel : `${channel}:${thread}:${user}`;
}

/** Records what Slack told, each thing once, before it is acknowledged: whatever is to be done about it is done from the inbox. */
export class Intake {
  readonly #ports: IntakePorts;

  constructor(ports: IntakePorts) {
    this.#ports = ports;
  }

  /** Resolves when it is durable. @throws when it can't be recorded: then it must not be acknowledged. */
  async take(input: SlackInput): Promise<void> {
    if (input.kind === 'message' || input.kind === 'edit' || input.kind === 'deletion') {
      if (input.author !== 'person' || input.user === this.#ports.self()) return;
      if (this.#ports.isDesk(input.channel)) await this.#typed(input);
      else await this.#said(input);
    } else if (input.kind === 'action') await this.#pressed(input);
    else if (input.kind === 'submission') await this.#submitted(input);
    else if (input.kind === 'people-changed') this.#ports.changed(input.id);
    else if (input.kind === 'trouble') {
      this.#ports.changed();
      const trouble = troubleOf(input);
      if (trouble !== undefined) this.#ports.alert(trouble);
    }
  }

  /** Something in the thread of a case. What stands beside the threads is staff's own. */
  async #typed(input: Extract<SlackInput, { kind: 'message' | 'edit' | 'deletion' }>): Promise<void> {
    const { team, channel, ts, threadTs, user } = input;
    if (threadTs === undefined || threadTs === ts || user === undefined) return;
    const of = await this.#ports.desk?.posts.caseAt(team, channel, threadTs);
    if (of === undefined) return;
    const ref = messageRef(channel, ts);
    if (input.kind === 'deletion')
      return await this.#act(of, input.id, user, { type: 'message-deleted', ref });
    const { text } = input;
    const act: StaffAction =
      input.kind === 'edit'
        ? { type: 'message-edited', ref, text }
        : { type: 'message-posted', ref, text, files: [] };
    await this.#act(of, input.id, user, act, rawData(input));
  }

  async #said(input: Extract<SlackInput, { kind: 'message' | 'edit' | 'deletion' }>): Promise<void> {
    const { customers } = this.#ports;
    const { team, channel, ts, threadTs, user } = input;
    if (customers === undefined || user === undefined) return;
    const isDirect = channel.startsWith('D');
    const conversation = conversationOf(channel, threadTs ?? ts, user);
    // In channels the bot hears those who mention it, and those who go on in a thread that they have begun with it.
    const isAddressed = isDirect || (input.kind === 'message' && input.isMention);
    if (!isAddressed && (await customers.latestSeq(team, conversation)) === undefined) return;
    const type =
      input.kind === 'message' ? 'message' : input.kind === 'edit' ? 'messageUpdate' : 'messageDelete';
    await customers.accept(
      this.#fromCustomer(team, conversation, input.id, user, isDirect ? threadTs : undefined, {
        type,
        id: `${team}:${channel}:${ts}`,
        ...(input.kind !== 'deletion' && { text: input.text, channelData: rawData(input) }),
      }),
    );
  }

  async #pressed(input: SlackActionInput): Promise<void> {
    const { team, user, channel, messageTs, threadTs } = input;
    const act = deskActOf(input);
    if (act !== undefined) return await this.#act(act.case, input.id, user, act.act);
    const { customers } = this.#ports;
    if (customers === undefined || channel === undefined || input.actionId.startsWith('desk:')) return;
    if (this.#ports.isDesk(channel) || input.value === '') return;
    const isDirect = channel.startsWith('D');
    const conversation = conversationOf(channel, threadTs ?? messageTs ?? '', user);
    // Others who read along in a channel see the buttons too; they are for the one who was asked.
    if (!isDirect && (await customers.latestSeq(team, conversation)) === undefined) return;
    await customers.accept(
      this.#fromCustomer(team, conversation, input.id, user, isDirect ? threadTs : undefined, {
        type: 'message',
        id: input.id,
        text: input.value,
      }),
    );
  }

  async #submitted(input: SlackSubmissionInput): Promise<void> {
    const act = submittedActOf(input);
    if (act !== undefined) await this.#act(act.case, input.id, input.user, act.act);
  }

  async #act(of: string, id: string, user: string, act: StaffAction, channelData?: Raw): Promise<void> {
    await this.#ports.desk?.host.accept(inboundAct(of, { id, user }, act, channelData));
  }

  #fromCustomer(
    team: string,
    conversation: string,
    id: string,
    user: string,
    thread: string | undefined,
    activity: Partial<Activity>,
  ): Inbound {
    return {
      id,
      account: team,
      conversation,
      activity: {
        ...activity,
        channelId: 'slack',
        timestamp: this.#ports.now(),
        from: { id: user, name: '', role: 'user' },
        conversation: {
          id: conversation,
          name: '',
          isGroup: !conversation.startsWith('D'),
          conversationType: conversation.startsWith('D') ? 'personal' : 'channel',
          ...(thread !== undefined && { thread }),
        },
        channelData: { team, ...activity.channelData },
      },
    };
  }
}

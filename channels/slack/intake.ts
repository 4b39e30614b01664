import type { Activity } from 'botbuilder';
import type { StaffAction } from '../../models/desk/desk.ts';
import type { ChannelHost, Inbound } from '../channel.ts';
import { SELECTION } from './blocks/selection-blocks.ts';
import { type RawMessage, rawData } from './connection/completion.ts';
import { troubleOf } from './connection/troubles.ts';
import { answeredData, answerOf } from './customers/answered-selection.ts';
import { inboundStaffAction, pressedActionOf, submittedActionOf } from './desk/read-staff-action.ts';
import { messageRef } from './desk/thread/message-ref.ts';
import type { SlackPosts, SlackTrouble } from './options.ts';
import type { SlackActionInput, SlackInput, SlackSubmissionInput } from './read/slack-input.ts';

/** The surroundings of the intake. */
export interface IntakePorts {
  /** The bot's user id; undefined while it is unknown. */
  self(): string | undefined;
  readonly customers: ChannelHost | undefined;
  readonly desk: { readonly host: ChannelHost; readonly posts: SlackPosts } | undefined;
  /** Whether cases are shown in a channel. */
  isDesk(channel: string): boolean;
  alert(trouble: SlackTrouble): void;
  now(): Date;
  /** Called when a person or a group has changed; without an id, when the installation has. */
  peopleChanged(id?: string): void;
}

/** The conversation of a message: a direct message channel as a whole; elsewhere one thread and one person. */
export function conversationOf(channel: string, thread: string, user: string): string {
  return channel.startsWith('D') ? channel : `${channel}:${thread}:${user}`;
}

/**
 * Records the input of Slack in the inbox of the right channel, before it is acknowledged. Messages in a case's thread and pressed buttons
 * of the desk become staff actions; the rest becomes messages of customers. The inbox deduplicates by the input's id.
 */
export class Intake {
  readonly #ports: IntakePorts;

  constructor(ports: IntakePorts) {
    this.#ports = ports;
  }

  /** Resolves when the input is durable. @throws if it could not be recorded; then it must not be acknowledged. */
  async record(input: SlackInput): Promise<void> {
    if (input.kind === 'message' || input.kind === 'edit' || input.kind === 'deletion') {
      if (input.author !== 'person' || input.user === this.#ports.self()) return;
      if (this.#ports.isDesk(input.channel)) await this.#recordThreadMessage(input);
      else await this.#recordCustomerMessage(input);
    } else if (input.kind === 'action') await this.#recordPress(input);
    else if (input.kind === 'submission') await this.#recordSubmission(input);
    else if (input.kind === 'people-changed') this.#ports.peopleChanged(input.id);
    else if (input.kind === 'trouble') {
      this.#ports.peopleChanged();
      const trouble = troubleOf(input);
      if (trouble !== undefined) this.#ports.alert(trouble);
    }
  }

  /** A message in the thread of a case. Messages outside of the threads are ignored. */
  async #recordThreadMessage(
    input: Extract<SlackInput, { kind: 'message' | 'edit' | 'deletion' }>,
  ): Promise<void> {
    const { team, channel, ts, threadTs, user } = input;
    if (threadTs === undefined || threadTs === ts || user === undefined) return;
    const of = await this.#ports.desk?.posts.caseAt(team, channel, threadTs);
    if (of === undefined) return;
    const ref = messageRef(channel, ts);
    if (input.kind === 'deletion')
      return await this.#recordStaffAction(of, input.id, user, { type: 'message-deleted', ref });
    const { text } = input;
    const action: StaffAction =
      input.kind === 'edit'
        ? { type: 'message-edited', ref, text }
        : { type: 'message-posted', ref, text, files: [] };
    await this.#recordStaffAction(of, input.id, user, action, rawData(input));
  }

  async #recordCustomerMessage(
    input: Extract<SlackInput, { kind: 'message' | 'edit' | 'deletion' }>,
  ): Promise<void> {
    const { customers } = this.#ports;
    const { team, channel, ts, threadTs, user } = input;
    if (customers === undefined || user === undefined) return;
    const isDirect = channel.startsWith('D');
    const conversation = conversationOf(channel, threadTs ?? ts, user);
    // In channels a customer has to mention the bot; after that the same person may go on in the thread without a mention.
    const isAddressed = isDirect || (input.kind === 'message' && input.isMention);
    if (!isAddressed && !(await customers.hasConversation(team, conversation))) return;
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

  async #recordPress(input: SlackActionInput): Promise<void> {
    const { team, user, channel, messageTs, threadTs } = input;
    const pressed = pressedActionOf(input);
    if (pressed !== undefined)
      return await this.#recordStaffAction(pressed.case, input.id, user, pressed.action);
    const { customers } = this.#ports;
    if (customers === undefined || channel === undefined || input.actionId.startsWith('desk:')) return;
    // A tick in a selection says nothing yet: its button does.
    if (this.#ports.isDesk(channel) || input.value === '' || input.actionId === SELECTION.options) return;
    const isDirect = channel.startsWith('D');
    const conversation = conversationOf(channel, threadTs ?? messageTs ?? '', user);
    // Other members of a channel see the buttons too; only the customer of the conversation may use them.
    if (!isDirect && !(await customers.hasConversation(team, conversation))) return;
    await customers.accept(
      this.#fromCustomer(team, conversation, input.id, user, isDirect ? threadTs : undefined, {
        type: 'message',
        id: input.id,
        text: answerOf(input),
        channelData: answeredData(input),
      }),
    );
  }

  async #recordSubmission(input: SlackSubmissionInput): Promise<void> {
    const submitted = submittedActionOf(input);
    if (submitted !== undefined)
      await this.#recordStaffAction(submitted.case, input.id, input.user, submitted.action);
  }

  async #recordStaffAction(
    of: string,
    id: string,
    user: string,
    action: StaffAction,
    channelData?: RawMessage,
  ): Promise<void> {
    await this.#ports.desk?.host.accept(inboundStaffAction(of, { id, user }, action, channelData));
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

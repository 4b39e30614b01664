import {
  App,
  type AuthorizeResult,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../channel.ts';
import { boltLog } from './connection/bolt-log.ts';
import { HttpReceiver, SLACK_PATH } from './connection/http-receiver.ts';
import { clientOptions, SlackConnection } from './connection/slack-connection.ts';
import { SocketSession } from './connection/socket-session.ts';
import type { WorkspacePort } from './connection/workspace-port.ts';
import { registerDeskViews } from './desk/desk-views.ts';
import { Intake } from './intake.ts';
import type { SlackDeskOptions, SlackOptions } from './options.ts';
import { readPayload } from './read/read-payload.ts';

/** Largest request body, in bytes: a message has at most 40,000 characters, in two forms, plus its envelope. */
const MAX_BODY = 1_048_576;

/** Slack retries a request with this answer. */
const NOT_READY: RawResponse = {
  status: 503,
  headers: { 'retry-after': '5' },
  body: { error: { code: 'NotReady', message: 'The desk is just starting.' } },
};

/**
 * Bolt's app with another acknowledgement. Bolt acknowledges events before its listeners run, and other payloads only after its own call
 * to Slack. Here each payload is acknowledged as soon as it is recorded in the inbox, and not before.
 */
class RecordingApp extends App {
  readonly #record: (body: unknown) => Promise<void>;

  constructor(
    receiver: Receiver,
    options: SlackOptions,
    record: (body: unknown) => Promise<void>,
    authorize: () => Promise<AuthorizeResult>,
  ) {
    super({ receiver, authorize, clientOptions: clientOptions(options), logger: boltLog(options.log) });
    this.#record = record;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#record(event.body);
    await event.ack();
    await super.processEvent({ ...event, ack: async () => {} });
  }
}

/**
 * One Slack workspace, shared by the customer channel and the desk channel. Holds the receiver (Socket Mode or HTTP), Bolt's app behind
 * it, and the connection for outgoing calls.
 */
export class SlackWorkspace implements WorkspacePort {
  readonly connection: SlackConnection;
  readonly routes: readonly HttpRoute[];
  readonly #session: SocketSession | undefined;
  readonly #hosts: { customers?: ChannelHost; desk?: ChannelHost } = {};
  readonly #hostCount: number;

  constructor(options: SlackOptions, desk: SlackDeskOptions | undefined) {
    const groups = desk && { staff: desk.staffGroup, lead: desk.leadGroup };
    this.connection = new SlackConnection(options, groups);
    this.#hostCount = desk === undefined ? 1 : 2;
    const { mode, now, log } = options;
    const receiver =
      mode.kind === 'http'
        ? new HttpReceiver(mode.signingSecret, now)
        : new SocketModeReceiver({
            appToken: mode.appToken,
            autoReconnectEnabled: false,
            installerOptions: { clientOptions: clientOptions(options) },
            // Recorded payloads are acknowledged by now; Bolt's own handler would acknowledge the others too.
            processEventErrorHandler: async ({ error }) => {
              log('slack-event-failed', { reason: error.message });
              return false;
            },
            logger: boltLog(log),
          });
    this.routes =
      receiver instanceof HttpReceiver
        ? [
            {
              method: 'POST',
              path: SLACK_PATH,
              maxBody: MAX_BODY,
              handle: (request) => this.#handle(receiver, request),
            },
          ]
        : [];
    this.#session =
      receiver instanceof SocketModeReceiver
        ? new SocketSession(receiver, {
            connected: () => log('slack-connected', {}),
            failed: (error) => {
              log('slack-connection-failed', {
                reason: error instanceof Error ? error.message : String(error),
              });
              this.connection.report(error, 'app');
            },
            unreadable: () => log('slack-frame-dropped', {}),
          })
        : undefined;
    const hosts = this.#hosts;
    const intake = new Intake({
      self: () => this.connection.self,
      get customers() {
        return hosts.customers;
      },
      get desk() {
        return desk && hosts.desk && { host: hosts.desk, posts: desk.posts };
      },
      isDesk: (channel) => desk?.isDesk(channel) === true,
      alert: options.alert,
      now,
      peopleChanged: (id) =>
        id === undefined ? this.connection.forget() : this.connection.people.forget(id),
    });
    const authorize = async () => {
      const { team: teamId, user: botUserId, bot: botId } = await this.connection.whoAmI();
      return { botToken: options.botToken, teamId, botUserId, botId };
    };
    const app = new RecordingApp(receiver, options, (body) => intake.record(readPayload(body)), authorize);
    if (desk !== undefined)
      registerDeskViews(app, { connection: this.connection, desk, host: () => hosts.desk });
  }

  async attachHost(hosts: { readonly customers?: ChannelHost; readonly desk?: ChannelHost }): Promise<void> {
    Object.assign(this.#hosts, hosts);
    if (Object.keys(this.#hosts).length === this.#hostCount) this.#session?.start();
  }

  async stop(): Promise<void> {
    await this.#session?.stop();
  }

  async #handle(receiver: HttpReceiver, request: RawRequest): Promise<RawResponse> {
    if (Object.keys(this.#hosts).length < this.#hostCount) return NOT_READY;
    return await receiver.handle(request);
  }
}

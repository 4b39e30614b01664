import {
  App,
  type AuthorizeResult,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../channel.ts';
import { HttpReceiver } from './connection/http-receiver.ts';
import { clientOptions, SlackConnection } from './connection/slack-connection.ts';
import { SocketSession } from './connection/socket-session.ts';
import { registerDeskViews } from './desk/desk-views.ts';
import { Intake } from './intake.ts';
import type { SlackDeskOptions, SlackOptions } from './options.ts';
import { readPayload } from './read/read-payload.ts';

/** Where Slack sends events, interactions and commands to in HTTP mode: one address for all three. */
export const SLACK_PATH = '/slack/events';

/** Largest request of Slack's, in bytes: a message has 40,000 characters at most, in two forms, beside what surrounds it. */
const MAX_BODY = 1_048_576;

/** Slack repeats what is answered so. */
const NOT_READY: RawResponse = {
  status: 503,
  headers: { 'retry-after': '5' },
  body: { error: { code: 'NotReady', message: 'The desk is just starting.' } },
};

/**
 * Bolt's app, which acknowledges events before its listeners run, and everything else only when it knows who we are, which it asks of
 * Slack. Here everything is acknowledged as soon as it was recorded, and not before: a slow Slack can't make us late.
 */
class RecordingApp extends App {
  readonly #record: (body: unknown) => Promise<void>;

  constructor(
    receiver: Receiver,
    options: SlackOptions,
    record: (body: unknown) => Promise<void>,
    authorize: () => Promise<AuthorizeResult>,
  ) {
    super({ receiver, authorize, clientOptions: clientOptions(options), logger: options.log });
    this.#record = record;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    await this.#record(event.body);
    await event.ack();
    await super.processEvent({ ...event, ack: async () => {} });
  }
}

/** One workspace: the way in (socket or HTTP), Bolt's app behind it, and the calls out. Shared by its two channels. */
export class SlackWorkspace {
  readonly connection: SlackConnection;
  readonly routes: readonly HttpRoute[];
  readonly #session: SocketSession | undefined;
  readonly #hosts: { customers?: ChannelHost; desk?: ChannelHost } = {};
  readonly #expected: number;

  constructor(options: SlackOptions, desk: SlackDeskOptions | undefined) {
    const groups = desk && { staff: desk.staffGroup, lead: desk.leadGroup };
    this.connection = new SlackConnection(options, groups);
    this.#expected = desk === undefined ? 1 : 2;
    const { mode, now, log } = options;
    const receiver =
      mode.kind === 'http'
        ? new HttpReceiver(mode.signingSecret, now)
        : new SocketModeReceiver({
            appToken: mode.appToken,
            autoReconnectEnabled: false,
            installerOptions: { clientOptions: clientOptions(options) },
            // What was recorded was acknowledged by then; Bolt's own handler would do so for what was not.
            processEventErrorHandler: async ({ error }) => {
              log.error('slack-event-failed', error.message);
              return false;
            },
            logger: log,
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
            connected: () => log.info('slack-connected'),
            failed: (error) => {
              log.warn('slack-not-connected', error instanceof Error ? error.message : String(error));
              this.connection.report(error, 'app');
            },
            unreadable: () => log.warn('slack-frame-unreadable'),
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
      changed: (id) => (id === undefined ? this.connection.forget() : this.connection.people.forget(id)),
    });
    const authorize = async () => {
      const { team: teamId, user: botUserId, bot: botId } = await this.connection.whoAmI();
      return { botToken: options.botToken, teamId, botUserId, botId };
    };
    const app = new RecordingApp(receiver, options, (body) => intake.take(readPayload(body)), authorize);
    if (desk !== undefined)
      registerDeskViews(app, { connection: this.connection, desk, host: () => hosts.desk });
  }

  /** Takes the host of one of the channels; with the last one the way in is opened. */
  async join(hosts: { readonly customers?: ChannelHost; readonly desk?: ChannelHost }): Promise<void> {
    Object.assign(this.#hosts, hosts);
    if (Object.keys(this.#hosts).length === this.#expected) this.#session?.start();
  }

  async stop(): Promise<void> {
    await this.#session?.stop();
  }

  async #handle(receiver: HttpReceiver, request: RawRequest): Promise<RawResponse> {
    if (Object.keys(this.#hosts).length < this.#expected) return NOT_READY;
    return await receiver.handle(request);
  }
}

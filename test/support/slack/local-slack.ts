import type { Filled } from './blocks/element-state.ts';
import { type AppOptions, Core } from './core.ts';
import { eventOf } from './delivery/deliveries.ts';
import type { Delivery, Retry } from './delivery/delivery.ts';
import { type EventBody, eventEnvelope } from './delivery/events.ts';
import type { DisconnectReason } from './delivery/socket-transport.ts';
import { Acting, type ActOptions, type Outcome } from './people/acting.ts';
import { Looking, type SeenEphemeral, type SeenMessage, type SeenView } from './people/looking.ts';
import { type Said, type SayOptions, Talking } from './people/talking.ts';
import type { Patience } from './people/watch.ts';
import type { Call } from './server/calls.ts';
import type { Fault } from './server/faults.ts';
import type { Json } from './server/json.ts';
import { RateLimit, type RateLimitOptions } from './server/rate-limit.ts';
import { WebServer } from './server/web-server.ts';
import type { Delivered } from './workspace/messages.ts';
import type {
  Channel,
  ChannelSeed,
  Group,
  GroupSeed,
  User,
  UserSeed,
  WorkspaceOptions,
} from './workspace/workspace.ts';

/** Everything a local Slack can be told at its start; each has a default. */
export interface LocalSlackOptions extends WorkspaceOptions, AppOptions {
  readonly rateLimit?: RateLimitOptions;
}

/** Where the app takes what, when not all at one address. */
export interface OtherEndpoints {
  readonly interactivity?: string;
  readonly commands?: string;
}

/**
 * A Slack workspace on this machine: the Web API, Events API, Socket Mode and the people in it, for tests with the real client.
 * Give the client `slackApiUrl: slack.apiUrl`. Events go through the app's sockets, or to a URL after `deliverTo`.
 */
export class LocalSlack {
  readonly apiUrl: string;
  readonly #core: Core;
  readonly #server: WebServer;
  readonly #talking: Talking;
  readonly #acting: Acting;
  readonly #looking: Looking;

  private constructor(core: Core, server: WebServer, base: string) {
    core.base = base;
    this.apiUrl = `${base}/api/`;
    this.#core = core;
    this.#server = server;
    this.#talking = new Talking(core);
    this.#acting = new Acting(core);
    this.#looking = new Looking(core);
  }

  static async start({ rateLimit, ...options }: LocalSlackOptions = {}): Promise<LocalSlack> {
    const core = new Core(options);
    const limit = rateLimit === undefined ? undefined : new RateLimit(rateLimit, core.workspace.now);
    const server = new WebServer(core, limit);
    return new LocalSlack(core, server, await server.listen());
  }

  async close(): Promise<void> {
    this.#core.sockets.close();
    await this.#server.close();
    await this.#core.deliveries.settled();
  }

  // The workspace and the app in it.

  get botToken(): string {
    return this.#core.botToken;
  }

  get appToken(): string {
    return this.#core.appToken;
  }

  get signingSecret(): string {
    return this.#core.signingSecret;
  }

  get team(): { readonly id: string; readonly name: string; readonly domain: string } {
    return this.#core.workspace.team;
  }

  /** The app's ids; `userId` is what people mention. */
  get app(): { readonly id: string; readonly botId: string; readonly userId: string; readonly name: string } {
    return this.#core.workspace.app;
  }

  addUser(seed: UserSeed): User {
    return this.#core.workspace.addUser(seed);
  }

  addChannel(seed: ChannelSeed): Channel {
    return this.#core.workspace.addChannel(seed);
  }

  addGroup(seed: GroupSeed): Group {
    return this.#core.workspace.addGroup(seed);
  }

  /** The direct messages between the app and a user. */
  direct(user: string): Channel {
    return this.#core.workspace.direct(user).channel;
  }

  archive(channelId: string): void {
    this.#core.workspace.channel(channelId).archived = true;
  }

  /** Takes a channel out of the archive, and the bot back into it. */
  restore(channelId: string): void {
    const channel = this.#core.workspace.channel(channelId);
    channel.archived = false;
    channel.members.add(this.app.userId);
  }

  /** Takes the bot out of a channel: it gets no events from there and may not write there. */
  kick(channelId: string): void {
    this.#core.workspace.channel(channelId).members.delete(this.app.userId);
  }

  /** Makes the app's bot token invalid, as uninstalling does; `tokens_revoked` is delivered. */
  revoke(): Delivered {
    const { workspace, revoked, botToken, deliveries } = this.#core;
    revoked.add(botToken);
    const event = { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.app.userId] } };
    return deliveries.event(eventEnvelope(workspace, { ...event, event_ts: workspace.ids.ts() }));
  }

  /** Makes a token that was revoked valid again, as if the app were installed anew with the same one. */
  reinstall(): void {
    this.#core.revoked.clear();
  }

  // What people do.

  /** Writes a message; see `typedText` for what may stand in it. In channels with the bot mentioned, `app_mention` comes too. */
  say(user: string, channelId: string, text: string, options?: SayOptions): Promise<Said> {
    return this.#talking.say(user, channelId, text, options);
  }

  edit(user: string, channelId: string, ts: string, text: string): Delivered {
    return this.#talking.edit(user, channelId, ts, text);
  }

  remove(user: string, channelId: string, ts: string): Delivered {
    return this.#talking.remove(user, channelId, ts);
  }

  react(user: string, channelId: string, ts: string, name: string, add = true): Delivered {
    return this.#talking.react(user, channelId, ts, name, add);
  }

  openHome(user: string, tab: 'home' | 'messages' = 'home'): Delivered {
    return this.#talking.openHome(user, tab);
  }

  press(
    user: string,
    channelId: string,
    ts: string,
    actionId: string,
    options?: ActOptions,
  ): Promise<Outcome> {
    return this.#acting.press(user, channelId, ts, actionId, options);
  }

  choose(
    user: string,
    channelId: string,
    ts: string,
    actionId: string,
    value: string | readonly string[],
    options?: ActOptions,
  ): Promise<Outcome> {
    return this.#acting.choose(user, channelId, ts, actionId, value, options);
  }

  /** Presses a button of the home tab or a modal, or with a value chooses in one of its menus. */
  actInView(
    user: string,
    viewId: string,
    actionId: string,
    value?: string | readonly string[],
    options?: ActOptions,
  ): Promise<Outcome> {
    return this.#acting.actInView(user, viewId, actionId, value, options);
  }

  submit(user: string, viewId: string, filled?: Filled): Promise<Outcome> {
    return this.#acting.submit(user, viewId, filled);
  }

  closeView(user: string, viewId: string, all = false): Promise<Outcome | undefined> {
    return this.#acting.closeView(user, viewId, all);
  }

  command(user: string, channelId: string, command: string, text = ''): Promise<Outcome> {
    return this.#acting.command(user, channelId, command, text);
  }

  /** Uses a message shortcut, or a global one when no message is named. */
  shortcut(user: string, callbackId: string, channelId?: string, ts?: string): Promise<Outcome> {
    return this.#acting.shortcut(user, callbackId, channelId, ts);
  }

  // How it reaches the app.

  /** Brings everything to this URL instead of through sockets, once it has returned Slack's challenge. */
  deliverTo(
    events: string,
    { interactivity = events, commands = events }: OtherEndpoints = {},
  ): Promise<void> {
    return this.#core.deliverTo({ events, interactivity, commands });
  }

  /** Where events go; undefined while they go through sockets. */
  get deliveryUrl(): string | undefined {
    return this.#core.endpoints?.events;
  }

  /** Everything brought to the app, in order; of one event type, interaction type or command when named. */
  deliveries(type?: string): readonly Delivery[] {
    return this.#core.deliveries.all.filter((delivery) => type === undefined || delivery.type === type);
  }

  /** Delivers any event, wrapped in a new envelope. */
  deliver(event: Json & { readonly type: string }): Promise<readonly Delivery[]> {
    return this.#core.deliveries.event(eventEnvelope(this.#core.workspace, event));
  }

  /** Delivers an envelope exactly as it is. */
  deliverBody(body: EventBody): Promise<readonly Delivery[]> {
    return this.#core.deliveries.event(body);
  }

  /** Brings the same body once more, marked as a retry or not, whether or not it was acknowledged. */
  redeliver(delivery: Delivery, retry?: Retry): Promise<Delivery> {
    return this.#core.deliveries.again(delivery, retry);
  }

  /** Brings an event once more under a new event id and without a mark, as Slack at times does (slackapi/node-slack-sdk#2141). */
  duplicate(delivery: Delivery): Promise<readonly Delivery[]> {
    return this.deliver({ type: delivery.type, ...eventOf(delivery) });
  }

  /** Makes the next retry of every event that waits for one, instead of waiting one or five minutes. */
  retryNow(): Promise<readonly Delivery[]> {
    return this.#core.deliveries.retryNow();
  }

  /** Resolves when nothing is on its way to the app. */
  settled(): Promise<void> {
    return this.#core.deliveries.settled();
  }

  /** Sockets that take envelopes. */
  get connections(): number {
    return this.#core.sockets.count;
  }

  disconnectAll(reason: DisconnectReason = 'refresh_requested'): void {
    this.#core.sockets.disconnectAll(reason);
  }

  /** Pings every socket now, besides the regular pings. */
  ping(): void {
    this.#core.sockets.ping();
  }

  // What goes wrong.

  /** Lets calls fail; the answer ends it. */
  fault(fault: Fault): () => void {
    return this.#server.faults.plan(fault);
  }

  // What there is to see.

  messages(channelId: string): SeenMessage[] {
    return this.#looking.messages(channelId);
  }

  thread(channelId: string, ts: string): SeenMessage[] {
    return this.#looking.thread(channelId, ts);
  }

  ephemerals(user: string): SeenEphemeral[] {
    return this.#looking.ephemerals(user);
  }

  home(user: string): SeenView | undefined {
    return this.#looking.home(user);
  }

  views(user: string): SeenView[] {
    return this.#looking.views(user);
  }

  /** Requests the app made, in order of arrival; of one method when named. */
  calls(method?: string): readonly Call[] {
    return this.#server.calls.filter((call) => method === undefined || call.method === method);
  }

  /** Resolves to the predicate's first truthy answer; looked at after every call, delivery and connection. */
  until<T>(predicate: (slack: this) => T, patience?: Patience): Promise<NonNullable<T>> {
    const dump = () => ({
      channels: [...this.#core.workspace.channels.values()].map(({ id, name }) => ({
        name,
        messages: this.messages(id).map(({ ts, user, visible, reactions, deleted, replies }) => ({
          ...{ ts, user, visible, reactions, deleted },
          replies: replies.map((reply) => ({ user: reply.user, visible: reply.visible })),
        })),
      })),
      deliveries: this.deliveries().map(({ type, attempts }) => ({
        type,
        attempts: attempts.map(({ status, reason }) => reason ?? status),
      })),
      calls: this.calls().map(({ method, status, answer }) => ({ method, status, error: answer?.error })),
    });
    return this.#core.watch.until(() => predicate(this), dump, { what: predicate.toString(), ...patience });
  }
}

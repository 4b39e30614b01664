import { PATIENCE_MS } from '../until.ts';
import { Deliveries } from './delivery/deliveries.ts';
import { type Endpoints, HttpTransport } from './delivery/http-transport.ts';
import { ResponseUrls } from './delivery/response-urls.ts';
import { SocketTransport } from './delivery/socket-transport.ts';
import { Triggers } from './delivery/triggers.ts';
import { Watch } from './people/watch.ts';
import { Ephemerals } from './workspace/ephemerals.ts';
import { Files } from './workspace/files.ts';
import { Messages } from './workspace/messages.ts';
import { Views } from './workspace/views.ts';
import { Workspace, type WorkspaceOptions } from './workspace/workspace.ts';

/** The app's credentials, what it may do, and what it subscribed to. */
export interface AppOptions {
  readonly botToken?: string;
  /** For Socket Mode. */
  readonly appToken?: string;
  /** Scopes of the bot token; all of them when left out. */
  readonly scopes?: readonly string[];
  /** Types of events the app subscribed to; all of them when left out. */
  readonly subscribe?: readonly string[];
  readonly signingSecret?: string;
  /** How long the app has to acknowledge, in ms; 3000 as Slack gives when left out. */
  readonly ackTimeoutMs?: number;
  /** Between two WebSocket pings, in ms; 10,000 when left out. */
  readonly pingMs?: number;
}

/** What a local Slack is made of; the Web API and the people act on the same state. */
export class Core {
  readonly workspace: Workspace;
  readonly watch = new Watch();
  readonly files: Files;
  readonly ephemerals: Ephemerals;
  readonly messages: Messages;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly deliveries: Deliveries;
  readonly sockets: SocketTransport;
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly scopes: readonly string[] | undefined;
  /** Tokens that were valid once. */
  readonly revoked = new Set<string>();
  /** The address of the server, known once it listens. */
  base = '';

  readonly #ackTimeoutMs: number;
  #http: HttpTransport | undefined;
  /** Where events go; undefined while they go through sockets. */
  endpoints: Endpoints | undefined;

  constructor(options: WorkspaceOptions & AppOptions) {
    const { botToken = 'xoxb-local', appToken = 'xapp-local', scopes, subscribe } = options;
    const { signingSecret = 'signing-secret', ackTimeoutMs = PATIENCE_MS, pingMs = 10_000 } = options;
    this.botToken = botToken;
    this.appToken = appToken;
    this.scopes = scopes;
    this.signingSecret = signingSecret;
    this.#ackTimeoutMs = ackTimeoutMs;
    this.workspace = new Workspace(options);
    this.files = new Files(this.workspace);
    this.ephemerals = new Ephemerals(this.workspace);
    this.views = new Views(this.workspace);
    this.triggers = new Triggers(this.workspace);
    this.deliveries = new Deliveries(
      this.watch,
      (type) => subscribe?.includes(type) ?? true,
      () => this.#http ?? this.sockets,
    );
    this.sockets = new SocketTransport({
      appId: this.workspace.app.id,
      ackTimeoutMs,
      pingMs,
      connected: () => {
        this.watch.changed();
        this.deliveries.retryNow();
      },
    });
    this.messages = new Messages(this.workspace, this.files, this.deliveries, () => this.base);
    this.responseUrls = new ResponseUrls(this.workspace, this.messages, this.ephemerals);
  }

  /** Turns Socket Mode off and brings everything to these addresses, once the first has returned a challenge. */
  async deliverTo(endpoints: Endpoints): Promise<void> {
    const { ids, verificationToken } = this.workspace;
    const second = () => ids.second;
    const http = new HttpTransport(
      { secret: this.signingSecret, ackTimeoutMs: this.#ackTimeoutMs, second },
      endpoints,
    );
    await http.verify(verificationToken, `challenge-${ids.short()}`);
    this.#http = http;
    this.endpoints = endpoints;
  }
}

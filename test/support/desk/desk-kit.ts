import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { type Logger, SILENT } from '../../../adapters/logger.ts';
import { type App, type AppOptions, type ChannelParts, composeApp } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { slackChannels } from '../../../app/slack.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { Inbound } from '../../../channels/channel.ts';
import { renderWithin } from '../../../channels/shared/render-within.ts';
import { SLACK_PATH } from '../../../channels/slack/connection/http-receiver.ts';
import { parseDeskFile } from '../../../desk/settings/read-desk-file.ts';
import type { Proof } from '../../../models/customer/identity.ts';
import type { Rate } from '../../../models/pace/token-buckets.ts';
import { LocalSlack, type LocalSlackOptions } from '../slack/local-slack.ts';
import type { SeenMessage } from '../slack/people/looking.ts';
import { PATIENCE_MS } from '../until.ts';

/** The ids of the workspace of the tests. */
export const WORKSPACE = {
  team: 'T0SHOP',
  desk: 'C0DESK',
  vip: 'C0VIP',
  lobby: 'C0LOBBY',
  staff: 'S0STAFF',
  leads: 'S0LEADS',
  ann: 'U0ANN',
  ben: 'U0BEN',
  lea: 'U0LEA',
  guest: 'U0GUEST',
  stranger: 'U0STRANGER',
  /** The demo shop's Ann, as a member of the workspace. */
  customer: 'U0CUSTOMER',
} as const;

const STAFFED = [WORKSPACE.ann, WORKSPACE.ben, WORKSPACE.lea, WORKSPACE.guest, WORKSPACE.stranger];

/** The workspace: two agents, a lead, a guest and a stranger who were put into the group by mistake, and a customer. */
export const PEOPLE: LocalSlackOptions = {
  teamId: WORKSPACE.team,
  users: [
    { id: WORKSPACE.ann, name: 'Ann Agent', email: 'ann.agent@shop.example' },
    { id: WORKSPACE.ben, name: 'Ben Agent', email: 'ben.agent@shop.example' },
    { id: WORKSPACE.lea, name: 'Lea Lead', email: 'lea.lead@shop.example' },
    { id: WORKSPACE.guest, name: 'Gus Guest', email: 'gus@else.example', isRestricted: true },
    {
      id: WORKSPACE.stranger,
      name: 'Stan Stranger',
      email: 'stan@else.example',
      isStranger: true,
      teamId: 'T0ELSE',
    },
    { id: WORKSPACE.customer, name: 'Ann Miller', email: 'ann@example.com' },
  ],
  channels: [
    { id: WORKSPACE.desk, name: 'support-desk', members: STAFFED },
    { id: WORKSPACE.vip, name: 'support-vip', members: STAFFED },
    { id: WORKSPACE.lobby, name: 'lobby', members: [WORKSPACE.ann, WORKSPACE.ben, WORKSPACE.customer] },
  ],
  groups: [
    {
      id: WORKSPACE.staff,
      handle: 'support',
      users: STAFFED,
    },
    { id: WORKSPACE.leads, handle: 'leads', users: [WORKSPACE.lea] },
  ],
};

/** A website chat for the desk's tests: its log is its delivery, and it supports edits. */
const WEB: AnyChannel = {
  id: 'web',
  capabilities: {
    maxText: 4000,
    maxButtons: 6,
    typing: false,
    cards: false,
    edits: true,
    maxFile: 1_048_576,
    pace: 'interactive',
  },
  render: (activity) => renderWithin(WEB.capabilities, activity),
};

/** The options of a test desk. */
export interface DeskKitOptions {
  readonly mode?: 'socket' | 'http';
  /** The desk's file. */
  readonly file?: string;
  readonly slack?: LocalSlackOptions;
  readonly email?: string;
  /** Default: faster than Slack's rate limit, so that nothing waits. */
  readonly pace?: Rate;
  readonly now?: () => Date;
  readonly log?: Logger;
  /** Channels beside the website chat and Slack. */
  channels?(parts: ChannelParts): readonly AnyChannel[];
}

/** The whole product on its own store, with the website chat and a local Slack with its people. */
export class DeskKit {
  readonly slack: LocalSlack;
  readonly app: App;
  /** The address of the product's server, in HTTP mode. */
  readonly address: string | undefined;
  readonly #folder: string;
  readonly #server: OnevoiceServer | undefined;

  private constructor(
    slack: LocalSlack,
    app: App,
    folder: string,
    server?: { readonly server: OnevoiceServer; readonly address: string },
  ) {
    this.slack = slack;
    this.app = app;
    this.#folder = folder;
    this.#server = server?.server;
    this.address = server?.address;
  }

  static async start(options: DeskKitOptions = {}): Promise<DeskKit> {
    const slack = await LocalSlack.start({ ...PEOPLE, ...options.slack });
    return await DeskKit.on(slack, mkdtempSync(join(tmpdir(), 'onevoice-desk-')), options);
  }

  /** Starts the product on an existing Slack and store: a restart. */
  static async on(slack: LocalSlack, folder: string, options: DeskKitOptions = {}): Promise<DeskKit> {
    const isHttp = options.mode === 'http';
    const appOptions: AppOptions = {
      store: { dataDir: folder },
      shop: demoShop(),
      codeSecret: 'desks-are-not-secret',
      addresses: ['support@shop.example'],
      desk: {
        file: parseDeskFile(options.file ?? `roles: { leads: ${WORKSPACE.leads} }`),
        home: WORKSPACE.desk,
      },
      channels: (parts) => [
        WEB,
        ...(options.channels?.(parts) ?? []),
        ...slackChannels(
          {
            botToken: slack.botToken,
            mode: isHttp
              ? { kind: 'http', signingSecret: slack.signingSecret }
              : { kind: 'socket', appToken: slack.appToken },
            apiUrl: slack.apiUrl,
            pace: options.pace ?? { intervalMs: 1, burst: 100 },
            staffGroup: WORKSPACE.staff,
            ...(options.email !== undefined && { email: options.email }),
          },
          parts,
        ),
      ],
      log: options.log ?? SILENT,
      ...(options.now && { now: options.now }),
    };
    const app = await composeApp(appOptions);
    await app.start();
    if (!isHttp) {
      await slack.until(({ connections }) => connections > 0);
      return new DeskKit(slack, app, folder);
    }
    const server = createServer({
      mounts: app.channels.map(({ id, routes = [] }) => ({ routes, host: app.path.hostFor(id) })),
      ready: () => app.path.ready,
      log: SILENT,
    });
    const address = await server.listen(0, '127.0.0.1');
    await slack.deliverTo(`${address}${SLACK_PATH}`);
    return new DeskKit(slack, app, folder, { server, address });
  }

  get folder(): string {
    return this.#folder;
  }

  /** A visitor of the website chat. */
  visitor(proof?: Proof): Visitor {
    return new Visitor(this.app, proof);
  }

  /** Waits for the card of a case with a text. */
  async card(saying: string, channel: string = WORKSPACE.desk): Promise<SeenMessage> {
    return await this.slack.until((slack) =>
      slack.messages(channel).find(({ visible, deleted }) => !deleted && visible.includes(saying)),
    );
  }

  /** Stops the product and leaves Slack and the store as they are. */
  async halt(): Promise<void> {
    await this.#server?.close(0);
    await this.app.stop();
  }

  async close(): Promise<void> {
    await this.halt();
    await this.slack.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A visitor of the website chat. */
export class Visitor {
  readonly id = randomUUID();
  readonly #app: App;
  readonly #proof: Proof | undefined;

  constructor(app: App, proof: Proof | undefined) {
    this.#app = app;
    this.#proof = proof;
  }

  /** The conversation's id in the store. */
  get conversation(): string {
    return `web:shop:${this.id}`;
  }

  async say(text: string, more: Partial<Activity> = {}): Promise<string> {
    const id = randomUUID();
    await this.post(id, { type: 'message', text, ...more });
    return id;
  }

  async post(id: string, activity: Partial<Activity>): Promise<void> {
    const item: Inbound = {
      id,
      account: 'shop',
      conversation: this.id,
      activity: { id, from: { id: 'visitor', name: '', role: 'user' }, ...activity },
      ...(this.#proof && { proof: this.#proof }),
    };
    await this.#app.path.hostFor('web').accept(item);
  }

  /** The messages that the visitor has received, oldest first. */
  async seen(): Promise<Partial<Activity>[]> {
    const log = await this.#app.path.hostFor('web').readLog('shop', this.id, 0, 1000);
    return log.map(({ activity }) => activity).filter(({ from }) => from?.id !== 'visitor');
  }

  /** Resolves to the first activity that matches, as soon as it arrives. */
  async hears(fits: string | ((activity: Partial<Activity>) => boolean)): Promise<Partial<Activity>> {
    const matches =
      typeof fits === 'string' ? ({ text }: Partial<Activity>) => text?.includes(fits) === true : fits;
    const host = this.#app.path.hostFor('web');
    return await new Promise((resolve, reject) => {
      const look = async () => {
        const found = (await this.seen()).find(matches);
        if (found === undefined) return;
        clearTimeout(cap);
        unsubscribe();
        resolve(found);
      };
      const cap = setTimeout(async () => {
        unsubscribe();
        const texts = (await this.seen()).map(({ type, text }) => `${type}: ${text}`);
        reject(new Error(`The visitor did not hear ${fits}. They heard:\n${texts.join('\n')}`));
      }, PATIENCE_MS);
      const unsubscribe = host.subscribe('shop', this.id, () => void look());
      void look();
    });
  }
}

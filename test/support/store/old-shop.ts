import type { Activity } from 'botbuilder';
import { createTransport } from 'nodemailer';
import { SILENT } from '../../../adapters/logger.ts';
import { type App, type ChannelParts, composeApp } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { emailChannel } from '../../../app/email.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import { EmailChannel } from '../../../channels/email/email-channel.ts';
import { createCloudChannel } from '../../../channels/whatsapp/cloud/cloud-channel.ts';
import type { Case } from '../../../desk/cases/case.ts';
import { parseDeskFile } from '../../../desk/settings/read-desk-file.ts';
import type { Episode } from '../../../models/conversation/conversation.ts';
import type { Proof } from '../../../models/customer/identity.ts';
import {
  DESK_ACCOUNT,
  DESK_CHANNEL,
  STAFF_ACTION,
  type StaffAction,
  type StaffRole,
} from '../../../models/desk/desk.ts';
import type { DeskChannelData } from '../../../models/desk/desk-post.ts';
import type { StoreLocation } from '../../../models/store/connection.ts';
import { WORKSPACE } from '../desk/desk-kit.ts';
import { AUTHSERV, proves, SUPPORT } from '../email/mail-kit.ts';
import { mime } from '../email/mails.ts';
import { ManualClock, testChannel } from '../path/path-kit.ts';
import { type RunningServer, serveRoutes } from '../product/route-server.ts';
import { GraphApi } from '../whatsapp/graph-api.ts';
import { RecordedPorts } from '../whatsapp/ports.ts';
import { APP_SECRET, cloudMessage, signatureOf, VERIFY_TOKEN, webhook } from '../whatsapp/webhooks.ts';
import { shownPost } from './shown-post.ts';

/** Something that happens to a conversation of a fixture. */
export type Step =
  | { readonly web: string; readonly text: string; readonly customer?: string }
  | { readonly whatsapp: string; readonly text: string }
  | { readonly mail: string; readonly text: string; readonly subject: string }
  | { readonly case: string; readonly by: 'ann' | 'lea'; readonly act: StaffAction };

const STAFF: Readonly<Record<string, { readonly name: string; readonly role: StaffRole }>> = {
  [WORKSPACE.ann]: { name: 'Ann Agent', role: 'agent' },
  [WORKSPACE.lea]: { name: 'Lea Lead', role: 'lead' },
};

/** The template by which a closed window of WhatsApp is opened again. */
const TEMPLATE = {
  name: 'write_again',
  reopens: true,
  parameters: [],
  languages: { en: 'We have an answer for you.' },
};

/** Steps of the clock until everything that was begun is done; more are a fault. */
const MOST_SECONDS = 200;

/** The customers' channels of a fixture's shop: website chat, WhatsApp and e-mail, by the clock that the test moves. */
export function customerChannels(parts: ChannelParts, clock: ManualClock, graph: GraphApi): AnyChannel[] {
  const ports = new RecordedPorts(parts.repositories.contacts, clock);
  const customerOf = async (phone: string) => (await parts.shop.customers.findByPhone(phone))?._id;
  const secrets = { accessToken: 'token', appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };
  const web = testChannel('web');
  return [
    { ...web, capabilities: { ...web.capabilities, edits: true, maxFile: 1_048_576 } },
    createCloudChannel(
      { ...secrets, apiUrl: graph.url, templates: [TEMPLATE] },
      { ...ports, now: clock.now, customerOf },
    ),
    emailChannel(
      {
        address: SUPPORT,
        name: 'Example Shop',
        plus: true,
        authservId: AUTHSERV,
        smtp: { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] },
        dailyLimit: 1000,
      },
      parts,
    ),
  ];
}

/** Sends a mail to a channel, from an address that the shop's receiving server has proved. */
export async function sendMail(
  channels: readonly AnyChannel[],
  {
    from,
    subject,
    text,
    id,
    headers = [],
  }: { from: string; subject: string; text: string; id: string; headers?: string[] },
): Promise<void> {
  const email = channels.find((channel) => channel instanceof EmailChannel);
  const transport = createTransport({ host: '127.0.0.1', port: email?.smtpPort ?? 0, ignoreTLS: true });
  const domain = from.split('@')[1] ?? '';
  const raw = mime({ from, to: SUPPORT, subject, text, headers, top: [proves(domain)] })
    .toString('latin1')
    .replace('CA123@mail.customer.example', id);
  await transport.sendMail({ envelope: { from, to: SUPPORT }, raw });
  transport.close();
}

/** A fixture's shop that is opened again: what staff are shown is kept, and each customer's log says what they have heard since. */
export class OldShop {
  readonly app: App;
  readonly clock: ManualClock;
  readonly graph: GraphApi;
  /** What each case has posted since. */
  readonly posts: Map<string, string[]>;
  #whatsapp: RunningServer | undefined;
  #steps = 0;

  private constructor(app: App, clock: ManualClock, graph: GraphApi, posts: Map<string, string[]>) {
    this.app = app;
    this.clock = clock;
    this.graph = graph;
    this.posts = posts;
  }

  /** Opens the store and does not start yet. */
  static async open(store: StoreLocation, at: Date): Promise<OldShop> {
    const clock = new ManualClock();
    clock.advance(at.getTime() - clock.now().getTime());
    const graph = await GraphApi.start();
    const posts = new Map<string, string[]>();
    const app = await composeApp({
      store,
      // That version kept the demo shop in collections without a prefix.
      shop: { ...demoShop(), prefix: '' },
      codeSecret: 'fixtures-are-not-secret',
      desk: { file: parseDeskFile(''), home: WORKSPACE.desk },
      channels: (parts) => [...customerChannels(parts, clock, graph), deskChannel(posts)],
      log: SILENT,
      now: clock.now,
    });
    return new OldShop(app, clock, graph, posts);
  }

  async start(): Promise<void> {
    await this.app.start();
    const whatsapp = this.app.channels.find(({ id }) => id === 'whatsapp');
    this.#whatsapp = await serveRoutes(whatsapp?.routes ?? [], this.app.path.hostFor('whatsapp'));
    await this.settle();
  }

  /** Lets time pass by seconds until everything that is due is done. */
  async settle(): Promise<void> {
    const { inbox, conversations } = this.app.repositories;
    for (let second = 0; second < MOST_SECONDS; second += 1) {
      await this.app.path.sweep(0);
      await this.app.path.idle();
      const due = await conversations.due(this.clock.now(), 1);
      if (due.length === 0 && (await inbox.countOpen()) === 0) return;
      this.clock.advance(1_000);
    }
    throw new Error('The shop does not come to rest.');
  }

  async pass(minutes: number): Promise<void> {
    this.clock.advance(minutes * 60_000);
    await this.settle();
  }

  async happen(step: Step): Promise<void> {
    this.#steps += 1;
    const id = `then-${this.#steps}`;
    if ('web' in step) {
      const proof: Proof | undefined =
        step.customer === undefined ? undefined : { level: 'signed', customer: step.customer };
      await this.app.path.hostFor('web').accept({
        id,
        account: 'shop',
        conversation: step.web,
        activity: {
          type: 'message',
          id,
          text: await this.#coded(step.text),
          from: { id: 'visitor', name: '', role: 'user' },
        },
        ...(proof && { proof }),
      });
    } else if ('whatsapp' in step) await this.#hear(id, step.whatsapp, step.text);
    else if ('mail' in step) await this.#mail(id, step);
    else await this.#act(id, step);
    await this.settle();
  }

  /** What has become of a conversation since `seq`: what was heard, marked with `>`, and what was said. */
  async log(conversation: string, seq: number): Promise<string[]> {
    const messages = await this.app.repositories.messages.after(conversation, seq, 1000);
    return messages.map(({ direction, activity, delivery }) => {
      const { text, type, attachments = [] } = JSON.parse(activity) as Partial<Activity>;
      const files = attachments.map(({ name }) => ` [${name}]`).join('');
      const lost = delivery?.status === 'failed' ? ` (failed: ${delivery.reason})` : '';
      return `${direction === 'in' ? '> ' : ''}${type === 'message' ? '' : `${type}: `}${text ?? ''}${files}${lost}`;
    });
  }

  /** Who has a conversation, or where a case and its ticket stand. */
  async state(conversation: string): Promise<string> {
    const { conversations, messages } = this.app.repositories;
    const found = await conversations.find(conversation);
    if (found === null) return 'none';
    if (found.channel !== DESK_CHANNEL) {
      const said = (await messages.newest(conversation, 20)).filter(({ direction }) => direction === 'out');
      const { delivery, reaction } = said.at(-1) ?? {};
      const parts = [found.owner, `episode ${numberOf(found.episode)}`, delivery?.status, reaction?.emoji];
      return parts.filter((part) => part !== undefined).join(', ');
    }
    const memory = found.memory as unknown as Case | null;
    return [memory?.status, memory?.card.ticket?.status].filter((part) => part !== undefined).join(', ');
  }

  async close(): Promise<void> {
    await this.#whatsapp?.close();
    await this.app.stop();
    await this.graph.close();
  }

  async #hear(id: string, from: string, text: string): Promise<void> {
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1000));
    const contacts = [{ wa_id: from, profile: { name: 'A customer' } }];
    const body = JSON.stringify(
      webhook({ messages: [cloudMessage(id, { from, text: { body: text }, timestamp })], contacts }),
    );
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body) };
    await fetch(`${this.#whatsapp?.url}/whatsapp/webhook`, { method: 'POST', headers, body });
  }

  /** A text in which `{code ADDRESS}` stands for the code that was mailed to an address. */
  async #coded(text: string): Promise<string> {
    const address = /\{code (.+)\}/.exec(text)?.[1];
    if (address === undefined) return text;
    const mail = (await this.app.repositories.mails.findNewest(1000)).find(({ to }) => to === address);
    return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  }

  /** An answer to the newest mail that the address got. */
  async #mail(id: string, { mail: from, subject, text }: Extract<Step, { mail: string }>): Promise<void> {
    const newest = (await this.app.repositories.mails.findNewest(1000)).find(({ to }) => to === from);
    const headers = newest === undefined ? [] : [`In-Reply-To: ${newest._id}`, `References: ${newest._id}`];
    await sendMail(this.app.channels, { from, subject, text, id: `${id}@customer.example`, headers });
  }

  async #act(id: string, { case: conversation, by, act }: Extract<Step, { case: string }>): Promise<void> {
    await this.app.path.hostFor(DESK_CHANNEL).accept({
      id,
      account: DESK_ACCOUNT,
      conversation,
      activity: { type: 'event', name: STAFF_ACTION, value: act, from: { id: WORKSPACE[by], name: '' } },
    });
  }
}

/** The desk without Slack: keeps what it is shown, and knows its staff. */
function deskChannel(posts: Map<string, string[]>): AnyChannel {
  const desk = testChannel(DESK_CHANNEL, async ({ conversation }, { channelData }) => {
    const { post } = channelData as DeskChannelData;
    posts.set(conversation, [...(posts.get(conversation) ?? []), shownPost(post)]);
    return { status: 'sent' };
  });
  return {
    ...desk,
    capabilities: { ...desk.capabilities, edits: true },
    complete: async (activity) => ({ activity, sender: STAFF[activity.from?.id ?? ''] ?? {} }),
  };
}

/** An episode's number, counted from 1 also in a conversation that begins now, whose first number is the second of its beginning. */
function numberOf({ number, startedAt }: Episode): number {
  return number === Math.floor(startedAt.getTime() / 1000) ? 1 : number;
}

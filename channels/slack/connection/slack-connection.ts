import { webApi } from '@slack/bolt';
import type { SlackPostLocation } from '../../../models/desk/slack-post.ts';
import type { SenderInfo } from '../../../models/turn.ts';
import type { SlackOptions } from '../options.ts';
import type { Names } from '../read/plain/names.ts';
import type { SlackFile } from '../read/slack-input.ts';
import { boltLog } from './bolt-log.ts';
import { SendBudget } from './send-budget.ts';
import { refusalOf } from './slack-faults.ts';
import { type SlackPerson, StaffDirectory } from './staff-directory.ts';
import { type SlackToken, troubleBehind } from './troubles.ts';

/** Largest file that is uploaded to Slack, in bytes: far below Slack's 1 GB, since each file is held in memory. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Timeout of one call of Slack's Web API, in milliseconds. */
const CALL_MS = 10_000;

/** A mentioned user id, in Slack's markup or in a block. */
const MENTION = /(?:<@|"user_id":")([UW][A-Z0-9]{2,20})\b/g;

/** The user groups of the desk. */
export interface StaffGroups {
  readonly staff: string;
  readonly lead: string | undefined;
}

/** The identity of the app in its workspace. */
interface Self {
  readonly team: string;
  /** The workspace's own address, with a slash at its end. */
  readonly url: string;
  readonly user: string;
  readonly bot: string;
}

/** The outgoing side of a workspace: the Web API client, without retries, since the outbox retries failed sends. */
export class SlackConnection {
  readonly client: webApi.WebClient;
  readonly people: StaffDirectory;
  readonly budget: SendBudget;
  readonly options: SlackOptions;
  readonly #groups: StaffGroups | undefined;
  #self: Self | undefined;
  #isOld = false;

  constructor(options: SlackOptions, groups: StaffGroups | undefined) {
    this.options = options;
    this.#groups = groups;
    this.client = new webApi.WebClient(options.botToken, clientOptions(options));
    this.people = new StaffDirectory(this.client, options.now);
    this.budget = new SendBudget(options.now, options.pace);
  }

  /** The bot's user id; undefined until {@link whoAmI} has succeeded. */
  get self(): string | undefined {
    return this.#self?.user;
  }

  /** The identity of the app, asked once. During an outage of Slack the last known identity is used. */
  async whoAmI(): Promise<Self> {
    const known = this.#self;
    if (known !== undefined && !this.#isOld) return known;
    try {
      const self = await this.#ask();
      this.#self = self;
      this.#isOld = false;
      return self;
    } catch (error) {
      if (known === undefined || refusalOf(error) !== undefined) throw error;
      return known;
    }
  }

  /** Expires the identity and all cached people, after a new installation of the app. */
  forget(): void {
    this.#isOld = true;
    this.people.forget();
  }

  /** Identifies a customer: a member of the workspace with a confirmed e-mail address is the shop's customer with that address. */
  async customer(user: string): Promise<SenderInfo> {
    const person = await this.#person(user);
    if (person === undefined) return {};
    const { name, email } = person;
    if (!person.isMember || email === undefined) return { name };
    const customer = await this.options.customerByEmail(email);
    return customer === undefined ? { name } : { name, proof: { level: 'channel', customer } };
  }

  /** The name of a user and their role on the desk. */
  async staff(user: string): Promise<SenderInfo> {
    const person = await this.#person(user);
    if (person === undefined || this.#groups === undefined) return {};
    try {
      const role = await this.people.role(person, this.#groups);
      return { name: person.name, ...(role !== undefined && { role }) };
    } catch (error) {
      // Without the members of the group nobody is staff, and an alert asks for a fix.
      if (refusalOf(error) === undefined) throw error;
      this.report(error);
      return { name: person.name };
    }
  }

  /** The permalink of a message. */
  async linkTo({ team, channel, ts }: SlackPostLocation): Promise<string | undefined> {
    const self = await this.whoAmI();
    return self.team === team && self.url !== ''
      ? `${self.url}archives/${channel}/p${ts.replace('.', '')}`
      : undefined;
  }

  /** The names of the users whom a message mentions. */
  async mentionedNames({ text, blocks = [] }: { text: string; blocks?: readonly unknown[] }): Promise<Names> {
    const content = `${text} ${JSON.stringify(blocks)}`;
    const mentioned = new Set([...content.matchAll(MENTION)].flatMap(([, id]) => id ?? []));
    const persons = await Promise.all([...mentioned].slice(0, 10).map((id) => this.#person(id)));
    const users = new Map(persons.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
    return { users, channels: new Map(), groups: new Map() };
  }

  /** Downloads a file; undefined if that fails. Slack answers a wrong token with its sign-in page, which is not the file. */
  async download(
    { url, contentType }: SlackFile,
    timeoutMs: number,
    maxBytes: number,
  ): Promise<Buffer | undefined> {
    if (url === undefined) return undefined;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${this.options.botToken}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (!response.ok || (isPage && !contentType.startsWith('text/html'))) return undefined;
    const bytes = Buffer.from(await response.arrayBuffer());
    return bytes.length > maxBytes ? undefined : bytes;
  }

  /** Alerts staff if an error is a refusal by Slack. */
  report(error: unknown, token: SlackToken = 'bot'): void {
    const code = refusalOf(error);
    if (code !== undefined) this.options.alert(troubleBehind(code, token));
  }

  async #ask(): Promise<Self> {
    const {
      team_id: team = '',
      user_id: user = '',
      bot_id: bot = '',
      url = '',
    } = await this.client.auth.test();
    return { team, user, bot, url };
  }

  /** A person as seen from the app's workspace; an event may name the person's own workspace instead. */
  async #person(user: string): Promise<SlackPerson | undefined> {
    try {
      return await this.people.person(user, (await this.whoAmI()).team);
    } catch (error) {
      // A refusal means that there is no such user; an outage is thrown, so that the turn is retried.
      if (refusalOf(error) === undefined) throw error;
      return undefined;
    }
  }
}

/** The options of every Web API client. */
export function clientOptions({ apiUrl, log }: SlackOptions): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    logger: boltLog(log),
  };
}

import { webApi } from '@slack/bolt';
import type { SenderInfo } from '../../../models/turn.ts';
import type { SlackOptions, SlackPlace } from '../options.ts';
import type { Names } from '../read/plain/names.ts';
import type { SlackFile } from '../read/slack-input.ts';
import { boltLog } from './bolt-log.ts';
import { SendBudget } from './send-budget.ts';
import { refusalOf } from './slack-faults.ts';
import { type SlackPerson, StaffDirectory } from './staff-directory.ts';
import { type SlackToken, troubleBehind } from './troubles.ts';

/** How long one call of Slack's Web API may take, in milliseconds. */
const CALL_MS = 10_000;

/** Somebody mentioned, in Slack's markup or in its blocks; a word in capitals is nobody. */
const MENTION = /(?:<@|"user_id":")([UW][A-Z0-9]{2,20})\b/g;

/** The user groups of the desk. */
export interface DeskGroups {
  readonly staff: string;
  readonly lead: string | undefined;
}

/** Who we are in a workspace. */
interface Self {
  readonly team: string;
  /** The workspace's own address, with a slash at its end. */
  readonly url: string;
  readonly user: string;
  readonly bot: string;
}

/** Our side of a workspace: calls of its Web API without retries of their own, since the path repeats what failed. */
export class SlackConnection {
  readonly client: webApi.WebClient;
  readonly people: StaffDirectory;
  readonly budget: SendBudget;
  readonly options: SlackOptions;
  readonly #groups: DeskGroups | undefined;
  #self: Self | undefined;
  #isOld = false;

  constructor(options: SlackOptions, groups: DeskGroups | undefined) {
    this.options = options;
    this.#groups = groups;
    this.client = new webApi.WebClient(options.botToken, clientOptions(options));
    this.people = new StaffDirectory(this.client, options.now);
    this.budget = new SendBudget(options.now, options.pace);
  }

  /** The bot's own user id; undefined while Slack has not told it. */
  get self(): string | undefined {
    return this.#self?.user;
  }

  /** Asks Slack who we are, until it has told; what was known is believed on while it does not answer. */
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

  /** Has it asked anew who we are, and who everybody else is: the app was installed anew. */
  forget(): void {
    this.#isOld = true;
    this.people.forget();
  }

  /** Who a customer is: a member of the workspace whose address Slack has confirmed is the shop's customer with that address. */
  async customer(user: string): Promise<SenderInfo> {
    const person = await this.#person(user);
    if (person === undefined) return {};
    const { name, email } = person;
    if (!person.isMember || email === undefined) return { name };
    const customer = await this.options.customerByEmail(email);
    return customer === undefined ? { name } : { name, proof: { level: 'channel', customer } };
  }

  /** What somebody may do on the desk. */
  async staff(user: string): Promise<SenderInfo> {
    const person = await this.#person(user);
    if (person === undefined || this.#groups === undefined) return {};
    try {
      const role = await this.people.role(person, this.#groups);
      return { name: person.name, ...(role !== undefined && { role }) };
    } catch (error) {
      // Where Slack does not tell who is staff, nobody is, and somebody has to mend that.
      if (refusalOf(error) === undefined) throw error;
      this.report(error);
      return { name: person.name };
    }
  }

  /** The address of a message, for a browser or the app. */
  async linkTo({ team, channel, ts }: SlackPlace): Promise<string | undefined> {
    const self = await this.whoAmI();
    return self.team === team && self.url !== ''
      ? `${self.url}archives/${channel}/p${ts.replace('.', '')}`
      : undefined;
  }

  /** The names of those whom a message mentions. */
  async namesIn({ text, blocks = [] }: { text: string; blocks?: readonly unknown[] }): Promise<Names> {
    const said = `${text} ${JSON.stringify(blocks)}`;
    const mentioned = new Set([...said.matchAll(MENTION)].flatMap(([, id]) => id ?? []));
    const persons = await Promise.all([...mentioned].slice(0, 10).map((id) => this.#person(id)));
    const users = new Map(persons.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
    return { users, channels: new Map(), groups: new Map() };
  }

  /** A file's bytes; undefined if they can't be had. Slack answers a wrong token with a page to sign in, which is no file. */
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

  /** Tells people what is to be mended, if an error speaks of that. */
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

  /** Somebody, as seen from our own workspace: what was sent may name the one that they come from. */
  async #person(user: string): Promise<SlackPerson | undefined> {
    try {
      return await this.people.person(user, (await this.whoAmI()).team);
    } catch (error) {
      // Slack has nobody of this id; when it was not reached the turn is tried again.
      if (refusalOf(error) === undefined) throw error;
      return undefined;
    }
  }
}

/** How every client of ours calls Slack. */
export function clientOptions({ apiUrl, log }: SlackOptions): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    logger: boltLog(log),
  };
}

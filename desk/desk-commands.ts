import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { ConversationRepository } from '../models/conversation/conversation-repository.ts';
import type { CustomerRepository } from '../models/customer/customer-repository.ts';
import type { NewTicket, StartedTicket } from '../models/desk/ticket.ts';
import { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import type { DeskCommand } from './cases/casework.ts';
import type { StaffAnswer } from './mail/answer-mail.ts';

/** Sends an answer of staff by e-mail, once per key. */
export type MailAnswer = (answer: StaffAnswer) => Promise<void>;

/** The surroundings of the desk commands. */
export interface DeskCommandPorts {
  readonly conversations: ConversationRepository;
  readonly customers: CustomerRepository;
  readonly mailAnswer: MailAnswer;
  /** Starts a ticket by e-mail, once per key; undefined if e-mail is not set up or the address is refused. */
  startTicket(ticket: NewTicket): Promise<StartedTicket | undefined>;
  /** Redirects the replies of one conversation into another one, where both are on one channel that supports it. */
  mergeThreads(from: string, into: string): Promise<void>;
  readonly now: () => Date;
}

const REFUSED: Result = { outcome: 'refused', value: {} };

type Args = Readonly<Record<string, string>>;

/** Performs the desk commands of cases. Every command is idempotent, since it is repeated after a crash. */
export class DeskCommands {
  readonly #ports: DeskCommandPorts;
  readonly #runs: Readonly<Record<DeskCommand, (args: Args, key: string) => Promise<Result>>>;

  constructor(ports: DeskCommandPorts) {
    this.#ports = ports;
    this.#runs = {
      'claim-conversation': (args) => this.#takeOver(args),
      'merge-profiles': (args) => this.#merge(args),
      'unmerge-profiles': (args) => this.#unmerge(args),
      'mail-answer': (args) => this.#mailAnswer(args),
      'start-ticket': (args, key) => this.#startTicket(args, key),
      'merge-threads': (args) => this.#mergeThreads(args),
    };
  }

  /** Performs a command; undefined if it is none of the desk. */
  async perform({ name, args, key }: CommandRequest): Promise<Result | undefined> {
    if (!Object.hasOwn(this.#runs, name)) return undefined;
    const words = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)]));
    return await this.#runs[name as DeskCommand](words, key);
  }

  /** Pauses the bot for a claim. The update raises the conversation's version, so a turn of the bot under way cannot commit. */
  async #takeOver({ conversation = '', episode = '', number }: Args): Promise<Result> {
    const { conversations, now } = this.#ports;
    const version = await conversations.takeOver(
      conversation,
      'human',
      now(),
      { episode: Number(episode) },
      number === undefined ? undefined : Number(number),
    );
    return version === null ? REFUSED : { outcome: 'ok', value: { version } };
  }

  async #merge({ customer = '', into = '', by = '' }: Args): Promise<Result> {
    const { customers, now } = this.#ports;
    // Repeated after a crash, the profile may be merged already, completely or in part.
    const [merged, own, to] = await Promise.all([
      customers.findMerged('shop', customer),
      customers.findByIdentity('shop', customer),
      customers.findByIdentity('shop', into),
    ]);
    const from = merged ?? own;
    if (from === null || to === null) return REFUSED;
    return (await customers.merge(from._id, to._id, by, now()))
      ? { outcome: 'ok', value: { into } }
      : REFUSED;
  }

  async #unmerge({ customer = '' }: Args): Promise<Result> {
    const { customers, now } = this.#ports;
    const merged = await customers.findMerged('shop', customer);
    if (merged !== null) await customers.unmerge(merged._id, now());
    // A customer with an own profile needs no split: the command was performed before.
    const isOwn = merged !== null || (await customers.findByIdentity('shop', customer)) !== null;
    return isOwn ? { outcome: 'ok', value: {} } : REFUSED;
  }

  async #mailAnswer({
    to = '',
    text = '',
    staff = '',
    locale = DEFAULT_LOCALE,
    key = '',
  }: Args): Promise<Result> {
    await this.#ports.mailAnswer({ to, text, staff, locale, key });
    return { outcome: 'ok', value: {} };
  }

  async #startTicket(args: Args, key: string): Promise<Result> {
    const { email: address = '', subject = '' } = args;
    const started = await this.#ports.startTicket({ key, address, subject });
    if (started === undefined) return { outcome: 'refused', value: { ...args } };
    return {
      outcome: 'ok',
      value: { ...args, number: started.number, conversation: { ...started.conversation } },
    };
  }

  async #mergeThreads({ from = '', into = '' }: Args): Promise<Result> {
    await this.#ports.mergeThreads(from, into);
    return { outcome: 'ok', value: {} };
  }
}

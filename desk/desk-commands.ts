import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { ConversationRepository } from '../models/conversation/conversation-repository.ts';
import type { CustomerRepository } from '../models/customer/customer-repository.ts';
import type { NewTicket, StartedTicket } from '../models/desk/ticket.ts';
import { DEFAULT_LOCALE } from '../models/locale/locale.ts';
import type { DeskCommand } from './cases/casework.ts';
import type { StaffAnswer } from './mail/answer-mail.ts';

/** Sends an answer to somebody who wished for it by e-mail; once per key. */
export type MailAnswer = (answer: StaffAnswer) => Promise<void>;

/** What the desk's commands work on. */
export interface DeskCommandPorts {
  readonly conversations: ConversationRepository;
  readonly customers: CustomerRepository;
  readonly mailAnswer: MailAnswer;
  /** Begins a conversation by e-mail, once a key; undefined if that can't be. */
  beginMatter(matter: NewTicket): Promise<StartedTicket | undefined>;
  /** Has what answers one conversation come into another one, where both are of one channel that can do that. */
  joinMatters(from: string, into: string): Promise<void>;
  readonly now: () => Date;
}

const REFUSED: Result = { outcome: 'refused', value: {} };

type Args = Readonly<Record<string, string>>;

/** Performs what cases have done outside of conversations; each may be repeated without harm. */
export class DeskCommands {
  readonly #ports: DeskCommandPorts;
  readonly #runs: Readonly<Record<DeskCommand, (args: Args, key: string) => Promise<Result>>>;

  constructor(ports: DeskCommandPorts) {
    this.#ports = ports;
    this.#runs = {
      'take-over': (args) => this.#takeOver(args),
      'merge-profiles': (args) => this.#merge(args),
      'unmerge-profiles': (args) => this.#unmerge(args),
      'mail-answer': (args) => this.#mail(args),
      'start-ticket': (args, key) => this.#begin(args, key),
      'merge-threads': (args) => this.#join(args),
    };
  }

  /** Undefined for what is no command of the desk's. */
  async perform({ name, args, key }: CommandRequest): Promise<Result | undefined> {
    if (!Object.hasOwn(this.#runs, name)) return undefined;
    const words = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)]));
    return await this.#runs[name as DeskCommand](words, key);
  }

  /** From here on the bot's draft under way matches nothing and is discarded, and it begins no other. */
  async #takeOver({ conversation = '', episode = '' }: Args): Promise<Result> {
    const { conversations, now } = this.#ports;
    const taken = await conversations.takeOver(conversation, 'human', now(), { episode: Number(episode) });
    return taken ? { outcome: 'ok', value: {} } : REFUSED;
  }

  async #merge({ customer = '', into = '', by = '' }: Args): Promise<Result> {
    const { customers, now } = this.#ports;
    // After a crash this is done again: then the profile is a part of the other one already, perhaps by half.
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
    // Whoever has a profile of their own needs none taken out of another's: a repeat has nothing left to do.
    const isOwn = merged !== null || (await customers.findByIdentity('shop', customer)) !== null;
    return isOwn ? { outcome: 'ok', value: {} } : REFUSED;
  }

  async #mail({ to = '', text = '', staff = '', locale = DEFAULT_LOCALE, key = '' }: Args): Promise<Result> {
    await this.#ports.mailAnswer({ to, text, staff, locale, key });
    return { outcome: 'ok', value: {} };
  }

  async #begin(args: Args, key: string): Promise<Result> {
    const { email: address = '', subject = '' } = args;
    const begun = await this.#ports.beginMatter({ key, address, subject });
    if (begun === undefined) return { outcome: 'refused', value: { ...args } };
    return {
      outcome: 'ok',
      value: { ...args, number: begun.number, conversation: { ...begun.conversation } },
    };
  }

  async #join({ from = '', into = '' }: Args): Promise<Result> {
    await this.#ports.joinMatters(from, into);
    return { outcome: 'ok', value: {} };
  }
}

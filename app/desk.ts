import { randomBytes } from 'node:crypto';
import type { Bot } from '../adapters/path-parts.ts';
import type { BrainPorts } from '../bots/ports.ts';
import { hasMessagingWindow, hasTickets } from '../channels/abilities.ts';
import type { Channel, ChannelAddress } from '../channels/channel.ts';
import { parseMarkdown } from '../channels/shared/markdown/parse-markdown.ts';
import { plainText } from '../channels/shared/markdown/plain-text.ts';
import type { Mailer } from '../commerce/mailer.ts';
import { FactsReader } from '../desk/cases/facts-reader.ts';
import { readQueueStatus } from '../desk/cases/queue-status.ts';
import { ShopPeople } from '../desk/cases/shop-people.ts';
import { DeskBot } from '../desk/desk-bot.ts';
import { DeskCommands } from '../desk/desk-commands.ts';
import { CasesView } from '../desk/desk-view.ts';
import { answerMail } from '../desk/mail/answer-mail.ts';
import { pathHealth } from '../desk/path-health.ts';
import type { DeskFile } from '../desk/settings/desk-file.ts';
import { freshNumber } from '../desk/tickets/fresh-number.ts';
import { ticketState } from '../desk/tickets/ticket-state.ts';
import type { CommandRequest, Result } from '../models/conversation/command.ts';
import type { Conversation } from '../models/conversation/conversation.ts';
import type { DeskView } from '../models/desk/desk-view.ts';
import type { QueueStatus } from '../models/desk/staff-operations.ts';
import { localeOf } from '../models/locale/known-locales.ts';
import type { Locale } from '../models/locale/locale.ts';
import { answerTag, rewriteFor } from '../models/locale/script-variants.ts';
import type { Repositories } from '../models/repositories.ts';
import type { ShopCustomers } from '../models/shop/shop-customers.ts';

/** The setup of the staff desk. */
export interface DeskSetup {
  readonly file: DeskFile;
  /** The desk channel of cases that no route sends to another one. */
  readonly home: string;
}

/** The parts that the desk is composed from. */
export interface DeskParts {
  readonly repositories: Repositories;
  readonly shopCustomers: Required<ShopCustomers>;
  readonly mailer: Mailer;
  readonly answer: BrainPorts['answer'];
  readonly locales: readonly Locale[];
  readonly now: () => Date;
  channels(): readonly Channel[];
}

/** The staff desk: the bot that works on cases, the commands of cases, and the views of staff. */
export interface Desk {
  readonly bot: Bot;
  readonly view: DeskView;
  perform(request: CommandRequest): Promise<Result | undefined>;
  readonly ticketState: NonNullable<BrainPorts['ticketState']>;
  /** What is known of a customer's wait in the queue. */
  queueStatus(conversation: string, episode: number): Promise<QueueStatus>;
}

/** Composes the staff desk. */
export function composeDesk({ file, home }: DeskSetup, parts: DeskParts): Desk {
  const { repositories, shopCustomers, mailer, now } = parts;
  const { cases, messages, conversations, customers } = repositories;
  const people = new ShopPeople(shopCustomers);
  const commands = new DeskCommands({
    conversations,
    customers,
    now,
    mailAnswer: (answer) => mailer.send(answerMail(file.signature, answer)),
    startTicket: async (matter) => await parts.channels().find(hasTickets)?.startTicket(matter),
    mergeThreads: async (from, into) => {
      const [old, target] = await Promise.all([conversations.find(from), conversations.find(into)]);
      if (old === null || target === null || old.channel !== target.channel) return;
      const channel = channelOf(old.channel);
      if (hasTickets(channel)) await channel.mergeThreads(addressOf(old), addressOf(target));
    },
  });
  const channelOf = (channel: string) => parts.channels().find(({ id }) => id === channel);
  const facts = new FactsReader({
    file,
    home,
    cases,
    messages,
    person: (customer) => people.person(customer),
    spent: (customer) => people.spent(customer),
    capabilities: (channel) =>
      channelOf(channel)?.capabilities ?? { edits: false, maxFile: 0, pace: 'interactive' },
    ticketInfo: async (id, account, conversation) => {
      const channel = channelOf(id);
      return hasTickets(channel) ? await channel.ticketInfo(account, conversation) : undefined;
    },
    drawNumber: () => freshNumber(cases, randomBytes),
    messagingWindow: async (id, account, conversation) => {
      const channel = channelOf(id);
      if (!hasMessagingWindow(channel)) return undefined;
      return (await channel.windowClosesAt(account, conversation)) ?? null;
    },
    suggest: async (question, locale, at) => {
      const found = await parts.answer(question, {
        locale: localeOf(locale, { among: parts.locales }),
        now: at,
        strict: false,
      });
      if (found === null) return null;
      // Staff edit a suggestion as plain text, and their messages are sent as plain text.
      const text = plainText(parseMarkdown(found.text));
      const rewrite = rewriteFor(answerTag(locale, parts.locales));
      return {
        text: rewrite?.(text) ?? text,
        sources: found.sources.map(({ title, ref }) => `${title} (${ref})`),
      };
    },
  });
  const view = new CasesView({
    file,
    cases,
    profiles: customers,
    now,
    shopPerson: (query) => people.find(query),
    health: () => pathHealth(repositories.inbox, messages),
  });
  return {
    bot: new DeskBot(facts),
    view,
    perform: (request) => commands.perform(request),
    ticketState: (number, asker) => ticketState(number, asker, cases),
    queueStatus: (conversation, episode) =>
      readQueueStatus(conversation, episode, { file, conversations, cases }, now()),
  };
}

function addressOf({ account, externalId }: Conversation): ChannelAddress {
  return { account, conversation: externalId };
}

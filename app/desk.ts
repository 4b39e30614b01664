import { randomBytes } from 'node:crypto';
import type { Bot } from '../adapters/path-parts.ts';
import type { BrainPorts } from '../bots/ports.ts';
import type { Address, Channel } from '../channels/channel.ts';
import type { Mailer } from '../commerce/mailer.ts';
import { FactsReader } from '../desk/cases/facts-reader.ts';
import { DeskBot } from '../desk/desk-bot.ts';
import { DeskCommands } from '../desk/desk-commands.ts';
import { CasesView } from '../desk/desk-view.ts';
import type { DeskFile } from '../desk/settings/desk-file.ts';
import { signatureOf } from '../desk/settings/signature.ts';
import { LOCALES } from '../language/understanding.ts';
import type { Conversation } from '../models/conversation/conversation.ts';
import type { CommandRequest, Result } from '../models/conversation/turn.ts';
import type { DeskView } from '../models/desk/desk-view.ts';
import { drawTicketNumber } from '../models/desk/ticket.ts';
import type { Money } from '../models/shop/money.ts';
import type { ShopRepositories } from '../models/shop/shop-repositories.ts';
import type { Repositories } from '../models/store/repositories.ts';

/** Orders of a customer that count for routes and are shown to staff. */
const ORDERS = 50;

/** The words above an answer that somebody wished for by e-mail. */
const SUBJECTS = { en: 'An answer from our team', zh: '我们团队的回复' } as const;

/** How the staff desk is set up. */
export interface DeskSetup {
  readonly file: DeskFile;
  /** The place of cases that no route sends elsewhere. */
  readonly home: string;
}

/** What the desk is put together from. */
export interface DeskParts {
  readonly repositories: Repositories;
  readonly shop: ShopRepositories;
  readonly mailer: Mailer;
  readonly answer: BrainPorts['answer'];
  readonly now: () => Date;
  channels(): readonly Channel[];
}

/** The staff's side: what works on cases, what cases have done, and what staff look at. */
export interface Desk {
  readonly bot: Bot;
  readonly view: DeskView;
  perform(request: CommandRequest): Promise<Result | undefined>;
}

/** Puts the staff desk together. */
export function composeDesk({ file, home }: DeskSetup, parts: DeskParts): Desk {
  const { repositories, shop, mailer, now } = parts;
  const { cases, messages, conversations, customers } = repositories;
  const commands = new DeskCommands({
    conversations,
    customers,
    now,
    mailAnswer: ({ to, text, staff, key, locale }) => {
      const signature = signatureOf(file.signature, staff, locale);
      return mailer.send({ to, subject: SUBJECTS[localeOf(locale)], text: `${text}\n\n${signature}`, key });
    },
    startTicket: async (matter) =>
      await parts
        .channels()
        .find(({ startTicket }) => startTicket)
        ?.startTicket?.(matter),
    mergeThreads: async (from, into) => {
      const [old, target] = await Promise.all([conversations.find(from), conversations.find(into)]);
      if (old === null || target === null || old.channel !== target.channel) return;
      const channel = channelOf(old.channel);
      await channel?.mergeThreads?.(addressOf(old), addressOf(target));
    },
  });
  const channelOf = (channel: string) => parts.channels().find(({ id }) => id === channel);
  const facts = new FactsReader({
    file,
    home,
    cases,
    messages,
    person: async (customer) => {
      const found = await shop.customers.find(customer);
      return found === null ? {} : { name: found.name, email: found.email };
    },
    spent: (customer) => spent(shop, customer),
    capabilities: (channel) =>
      channelOf(channel)?.capabilities ?? { edits: false, maxFile: 0, pace: 'interactive' },
    ticketInfo: async (channel, account, conversation) =>
      await channelOf(channel)?.ticketInfo?.(account, conversation),
    drawNumber: () => freshNumber(cases),
    messagingWindow: async (channel, account, conversation) => {
      const asked = channelOf(channel);
      return asked?.windowClosesAt && ((await asked.windowClosesAt(account, conversation)) ?? null);
    },
    suggest: async (question, locale, at) => {
      const found = await parts.answer(question, { locale: localeOf(locale), now: at, strict: false });
      return (
        found && { text: found.text, sources: found.sources.map(({ title, ref }) => `${title} (${ref})`) }
      );
    },
  });
  const view = new CasesView({
    file,
    cases,
    profiles: customers,
    now,
    shopPerson: async (query) => {
      const person = await shop.customers.findByIdOrEmail(query);
      if (person === null) return undefined;
      const { _id: id, name, email, locale } = person;
      const orders = (await shop.orders.findNewestOf(id, ORDERS)).map(({ _id }) => _id);
      return { id, name, email, locale, orders };
    },
    health: async () => {
      const [open, dead] = await Promise.all([repositories.inbox.countOpen(), messages.undelivered(ORDERS)]);
      return [
        { name: 'Waiting to be worked on', ok: true, detail: `${open}` },
        { name: 'Messages that could not be delivered', ok: dead.length === 0, detail: `${dead.length}` },
      ];
    },
  });
  return { bot: new DeskBot(facts), view, perform: (request) => commands.perform(request) };
}

async function freshNumber(cases: Repositories['cases']): Promise<string> {
  for (;;) {
    const number = drawTicketNumber(randomBytes, 'other');
    if ((await cases.ofTicket(number)) === undefined) return number;
  }
}

function addressOf({ account, externalId }: Conversation): Address {
  return { account, conversation: externalId };
}

/** What a customer's orders come to, one sum a currency. */
async function spent(shop: ShopRepositories, customer: string): Promise<Money[]> {
  const sums = new Map<string, number>();
  for (const { total, currency } of await shop.orders.findNewestOf(customer, ORDERS)) {
    sums.set(currency, (sums.get(currency) ?? 0) + total);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

function localeOf(tag: string) {
  return LOCALES.find((locale) => tag.toLowerCase().startsWith(locale)) ?? 'en';
}

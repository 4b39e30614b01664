import type { Activity } from 'botbuilder';
import type { MessageRepository } from '../../models/conversation/message-repository.ts';
import { PROVIDER_APP_TAKEOVER } from '../../models/desk/desk.ts';
import type { DeskCaseRepository } from '../../models/desk/desk-case-repository.ts';
import type { TicketInfo, TicketPriority } from '../../models/desk/ticket.ts';
import type { Money } from '../../models/shop/money.ts';
import type { DeskPorts, FactsWanted } from '../desk-bot.ts';
import { expectedWait } from '../hours/expected-wait.ts';
import { afterWorkingMinutes, closedUntil, isOpen, workingMinutesBetween } from '../hours/working-hours.ts';
import type { DeskFile } from '../settings/desk-file.ts';
import { HOME_ROUTE } from '../settings/desk-file.ts';
import { orderLink } from '../settings/order-link.ts';
import { type CaseRoute, routeOf } from '../settings/routing.ts';
import { fillReply } from '../settings/saved-replies.ts';
import type { Case } from './case.ts';
import type { Facts, Suggestion, TicketFacts } from './facts.ts';
import { tasksOf } from './summary.ts';

/** Messages that staff are shown of what was said before they were called. */
const HISTORY = 20;
/** How far back waits are read, in milliseconds: four working hours are never longer ago than a week. */
const WAITS_MS = 7 * 24 * 3_600_000;
/** Waits that are read at most. */
const WAITS = 200;

/** What customers who were in a dialog probably write about. */
const TOPICS: Readonly<Record<string, string>> = { 'track-order': 'delivery', 'cancel-order': 'order' };

/** Where the facts of a case come from. */
export interface CaseSources {
  readonly file: DeskFile;
  /** The place of cases that no route sends elsewhere. */
  readonly home: string;
  readonly cases: DeskCaseRepository;
  readonly messages: MessageRepository;
  /** The shop's name and address of a customer. */
  person(customer: string): Promise<Facts['person']>;
  /** What a customer's orders come to, one sum a currency. */
  spent(customer: string): Promise<readonly Money[]>;
  /** What a channel can do with staff's words. */
  can(channel: string): Facts['can'];
  /** Until when a customer may be written to freely; null: no longer; undefined: their channel sets no such time. */
  window(channel: string, account: string, conversation: string): Promise<Date | null | undefined>;
  /** A conversation as its channel numbers it, where it does. */
  matter(channel: string, account: string, conversation: string): Promise<TicketInfo | undefined>;
  /** A number that no ticket has. */
  drawNumber(): Promise<string>;
  /** The answer of the knowledge to a question, in its language. */
  suggest(question: string, locale: string, now: Date): Promise<Suggestion | null>;
}

/** Reads what a case needs to know before it is worked on. */
export class CaseFacts implements DeskPorts {
  readonly #sources: CaseSources;

  constructor(sources: CaseSources) {
    this.#sources = sources;
  }

  async facts(wanted: FactsWanted, now: Date): Promise<Facts> {
    const { file, cases } = this.#sources;
    const { customer, since, called, question } = wanted;
    const dialog = tasksOf(wanted.summary).at(0)?.dialog;
    const route = await this.#route(wanted, dialog);
    const { unclaimed } = file;
    return {
      now,
      route: route.to,
      ping: route.ping === undefined ? 'staff' : [route.ping],
      person: customer.customer === undefined ? {} : await this.#sources.person(customer.customer),
      history: called ? await this.#history(customer.conversation) : [],
      can: this.#sources.can(customer.channel),
      ...(await this.#window(customer)),
      hours: {
        open: isOpen(file.hours, now),
        ...closedUntil(file.hours, now),
        after: (minutes, from = now) => afterWorkingMinutes(file.hours, from, minutes),
        between: (from, to) => workingMinutesBetween(file.hours, from, to),
      },
      ticket: await this.#ticket(wanted, route.priority, dialog),
      unclaimed: {
        ping: unclaimed.pingAfter,
        widen: unclaimed.widenAfter,
        tellCustomer: unclaimed.tellCustomerAfter,
      },
      widenTo: unclaimed.widenTo,
      ahead: called ? await cases.countWaiting(route.to, since) : 0,
      expectedMinutes: called ? await this.#expected(now) : null,
      suggestion:
        question === undefined || question === ''
          ? null
          : await this.#sources.suggest(question, customer.locale ?? 'en', now),
      orderLink: (order) => orderLink(file.orderLink, order),
      reply: (name, { customer: { name: called, locale }, orders }) => {
        const [order] = orders;
        const values = { name: called, ...(order && { order: order.number }) };
        return fillReply(file.savedReplies, name, locale, values);
      },
    };
  }

  async #route({ customer, reason }: FactsWanted, dialog = ''): Promise<CaseRoute> {
    const { file, home } = this.#sources;
    const route = routeOf(file, {
      channel: customer.channel,
      locale: customer.locale ?? 'en',
      reason,
      dialog: dialog === '' ? null : dialog,
      value: customer.customer === undefined ? [] : await this.#sources.spent(customer.customer),
    });
    return { ...route, to: route.to === HOME_ROUTE ? home : route.to };
  }

  async #ticket(
    { customer, called, ticket }: FactsWanted,
    priority: TicketPriority = 'normal',
    dialog = '',
  ): Promise<TicketFacts> {
    const { cases, matter, drawNumber, file } = this.#sources;
    const { closeAfter, topics, targets } = file.tickets;
    const { channel, account, externalId, conversation } = customer;
    const [own, previous, named] = await Promise.all([
      matter(channel, account, externalId),
      called ? cases.ticketOf(conversation) : undefined,
      ticket === undefined || ticket === 'fresh' ? undefined : cases.ofTicket(ticket.named),
    ]);
    const known = TOPICS[dialog];
    return {
      ...(own && { matter: own }),
      ...(previous && { previous: previous.memory as Case }),
      ...(named && { named: named.memory as Case }),
      fresh: called || ticket === 'fresh' ? await drawNumber() : '',
      priority,
      topic: known !== undefined && topics.includes(known) ? known : (topics.at(-1) ?? ''),
      targets,
      closeAfter,
    };
  }

  async #window(customer: FactsWanted['customer']): Promise<Pick<Facts, 'window'>> {
    const window = await this.#sources.window(customer.channel, customer.account, customer.externalId);
    return window === undefined ? {} : { window };
  }

  async #history(conversation: string): Promise<Facts['history']> {
    const messages = await this.#sources.messages.newest(conversation, HISTORY);
    return messages.flatMap(({ direction, activity, reaction }) => {
      const { type, name, text, from } = JSON.parse(activity) as Partial<Activity>;
      const isElsewhere = type === 'event' && name === PROVIDER_APP_TAKEOVER;
      if ((type !== 'message' && !isElsewhere) || !text) return [];
      const spoke = from?.id === 'staff' || isElsewhere ? 'staff' : 'bot';
      const who = direction === 'in' && !isElsewhere ? ('customer' as const) : (spoke as 'staff' | 'bot');
      return [{ who, text: reaction === undefined ? text : `${text} [${reaction.emoji}]` }];
    });
  }

  async #expected(now: Date): Promise<number | null> {
    const since = new Date(now.getTime() - WAITS_MS).toISOString();
    const waits = await this.#sources.cases.waits(since, WAITS);
    return expectedWait(
      this.#sources.file.hours,
      waits.map(({ from, to }) => ({ since: new Date(from), claimed: new Date(to) })),
      now,
    );
  }
}

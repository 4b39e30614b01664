import type { MessageRepository } from '../../models/conversation/message-repository.ts';
import type { DeskCaseRepository } from '../../models/desk/desk-case-repository.ts';
import type { TicketInfo, TicketPriority } from '../../models/desk/ticket.ts';
import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import type { Money } from '../../models/shop/money.ts';
import { afterWorkingMinutes, closedUntil, isOpen, workingMinutesBetween } from '../hours/working-hours.ts';
import type { DeskFile } from '../settings/desk-file.ts';
import { HOME_ROUTE } from '../settings/desk-file.ts';
import { orderLink } from '../settings/order-link.ts';
import { type CaseRoute, routeOf } from '../settings/routing.ts';
import { fillReply } from '../settings/saved-replies.ts';
import type { Case } from './case.ts';
import type { Facts, FactsPort, FactsQuery, Suggestion, TicketFacts } from './facts.ts';
import { historyOf } from './history.ts';
import { tasksOf } from './summary.ts';
import { usualWait } from './usual-wait.ts';

/** How many messages before the escalation are shown to staff. */
const HISTORY = 20;

/** Where the facts are read from. */
export interface FactSources {
  readonly file: DeskFile;
  /** The desk channel that stands for `to: desk` in the desk file. */
  readonly home: string;
  readonly cases: DeskCaseRepository;
  readonly messages: MessageRepository;
  /** The customer's name and e-mail address in the shop. */
  person(customer: string): Promise<Facts['person']>;
  /** The total of a customer's orders, one sum per currency. */
  spent(customer: string): Promise<readonly Money[]>;
  /** What a channel can do with messages of staff. */
  capabilities(channel: string): Facts['capabilities'];
  /** When the messaging window closes; null: it is closed; undefined: the channel has none. */
  messagingWindow(channel: string, account: string, conversation: string): Promise<Date | null | undefined>;
  /** The ticket that a channel itself keeps for a conversation. */
  ticketInfo(channel: string, account: string, conversation: string): Promise<TicketInfo | undefined>;
  /** Draws an unused ticket number. */
  drawNumber(): Promise<string>;
  /** The answer of the knowledge base to a question. */
  suggest(question: string, locale: string, now: Date): Promise<Suggestion | null>;
}

/** Reads the facts of a step from the repositories, the desk file and the channels. */
export class FactsReader implements FactsPort {
  readonly #sources: FactSources;

  constructor(sources: FactSources) {
    this.#sources = sources;
  }

  async facts(query: FactsQuery, now: Date): Promise<Facts> {
    const { file, cases } = this.#sources;
    const { customer, since, escalated, question } = query;
    const task = tasksOf(query.summary).at(0);
    const route = await this.#route(query, task?.dialog);
    const { unclaimed } = file;
    return {
      now,
      route: route.to,
      ping: route.ping === undefined ? 'staff' : [route.ping],
      person: customer.customer === undefined ? {} : await this.#sources.person(customer.customer),
      history: escalated ? await this.#history(customer.conversation) : [],
      capabilities: this.#sources.capabilities(customer.channel),
      ...(await this.#messagingWindow(customer)),
      hours: {
        open: isOpen(file.hours, now),
        ...closedUntil(file.hours, now),
        after: (minutes, from = now) => afterWorkingMinutes(file.hours, from, minutes),
        between: (from, to) => workingMinutesBetween(file.hours, from, to),
      },
      ticket: await this.#ticket(query, route.priority, task?.topic),
      unclaimed: {
        ping: unclaimed.pingAfter,
        widen: unclaimed.widenAfter,
        tellCustomer: unclaimed.tellCustomerAfter,
      },
      widenTo: unclaimed.widenTo,
      casesAhead: escalated ? await cases.countWaiting(route.to, since) : 0,
      expectedMinutes: escalated ? await usualWait(file.hours, cases, now) : null,
      suggestion:
        question === undefined || question === ''
          ? null
          : await this.#sources.suggest(question, customer.locale ?? DEFAULT_LOCALE, now),
      orderLink: (order) => orderLink(file.orderLink, order),
      reply: (name, { customer: { name: customerName, locale }, orders }) => {
        const [order] = orders;
        const values = { name: customerName, ...(order && { order: order.number }) };
        return fillReply(file.savedReplies, name, locale, values);
      },
    };
  }

  async #route({ customer, reason }: FactsQuery, dialog = ''): Promise<CaseRoute> {
    const { file, home } = this.#sources;
    const route = routeOf(file, {
      channel: customer.channel,
      locale: customer.locale ?? DEFAULT_LOCALE,
      reason,
      dialog: dialog === '' ? null : dialog,
      value: customer.customer === undefined ? [] : await this.#sources.spent(customer.customer),
    });
    return { ...route, to: route.to === HOME_ROUTE ? home : route.to };
  }

  async #ticket(
    { customer, escalated, ticket }: FactsQuery,
    priority: TicketPriority = 'normal',
    topic = '',
  ): Promise<TicketFacts> {
    const { cases, ticketInfo, drawNumber, file } = this.#sources;
    const { closeAfter, topics, targets } = file.tickets;
    const { channel, account, externalId, conversation } = customer;
    const [own, previous, named] = await Promise.all([
      ticketInfo(channel, account, externalId),
      escalated ? cases.ticketOf(conversation) : undefined,
      ticket === undefined || ticket === 'new-number' ? undefined : cases.ofTicket(ticket.named),
    ]);
    return {
      ...(own && { ticketInfo: own }),
      ...(previous && { previousCase: previous.memory as Case }),
      ...(named && { namedCase: named.memory as Case }),
      newNumber: escalated || ticket === 'new-number' ? await drawNumber() : '',
      priority,
      topic: topics.includes(topic) ? topic : (topics.at(-1) ?? ''),
      targets,
      closeAfter,
    };
  }

  async #messagingWindow(customer: FactsQuery['customer']): Promise<Pick<Facts, 'messagingWindow'>> {
    const messagingWindow = await this.#sources.messagingWindow(
      customer.channel,
      customer.account,
      customer.externalId,
    );
    return messagingWindow === undefined ? {} : { messagingWindow };
  }

  async #history(conversation: string): Promise<Facts['history']> {
    return historyOf(await this.#sources.messages.newest(conversation, HISTORY));
  }
}

import type { Activity } from 'botbuilder';
import type { NewTicket, StartedTicket, TicketInfo } from '../models/desk/ticket.ts';
import type {
  Channel,
  ChannelAddress,
  ChannelHost,
  CompletedActivity,
  HttpRoute,
  SendResult,
  WebSocketRoute,
} from './channel.ts';

/** A channel that a provider or a browser calls by HTTP. */
export interface HasRoutes {
  readonly routes: readonly HttpRoute[];
}

/** A channel with a WebSocket endpoint. */
export interface HasWebSocket {
  readonly upgrade: WebSocketRoute;
}

/** A channel that opens something of its own to receive: a connection, a mailbox, a process. */
export interface Startable {
  /** Starts receiving; resolves when the channel is ready. The app calls it once, after the store is open. */
  start(host: ChannelHost): Promise<void>;
}

/** A channel that holds something open. */
export interface Stoppable {
  /** Stops receiving and sending; resolves when what was under way has ended. Also called for a channel whose start failed or never came. */
  stop(): Promise<void>;
}

/** A channel that hands messages to a provider. On any other channel clients read the log, so that logging is the delivery. */
export interface SendsMessages {
  /**
   * Hands one rendered activity to the provider. `key` is the idempotency key: the same for each try of a message. An error that is thrown
   * counts as `retry`.
   */
  send(to: ChannelAddress, activity: Partial<Activity>, key: string): Promise<SendResult>;
}

/** A channel that sends several messages as one, as e-mail does. */
export interface MergesMessages {
  /** Merges two messages that wait to be sent into one; undefined if they stay two. */
  mergeMessages(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined;
}

/** A channel whose provider's events leave something out: names, files, who the sender is. */
export interface CompletesActivities {
  /**
   * Adds what the event did not hold. Called after the activity is recorded and before the bot processes it; it may call the provider, and is
   * called again when the turn is retried.
   */
  complete(activity: Partial<Activity>): Promise<CompletedActivity>;
}

/** A channel with a messaging window, in which the provider lets the shop write freely. */
export interface HasMessagingWindow {
  /** When the window closes; undefined if it is closed. */
  windowClosesAt(account: string, conversation: string): Promise<Date | undefined>;
}

/** A channel that knows another way to some of its customers, such as e-mail. */
export interface HasFallback {
  /**
   * Sends an undeliverable message that way, after the last try or when the provider refused it for good; once per `key`, which is the
   * idempotency key of {@link SendsMessages.send}. False if there is no other way to this customer.
   */
  deliverFallback(to: ChannelAddress, activity: Partial<Activity>, key: string): Promise<boolean>;
}

/** A channel whose conversations are tickets from the start, with a number and a subject of their own. */
export interface HasTickets {
  /** The ticket number, subject and people of a conversation; undefined if it is unknown. */
  ticketInfo(account: string, conversation: string): Promise<TicketInfo | undefined>;
  /** Starts a conversation that staff begin, once per `key` of the ticket; undefined if the address can't be written to. */
  startTicket(ticket: NewTicket): Promise<StartedTicket | undefined>;
  /** Merges two threads of one customer: replies to `from` arrive in `into` from now on. */
  mergeThreads(from: ChannelAddress, into: ChannelAddress): Promise<void>;
}

/** A channel with any of the abilities: a config takes these, so that a member of a wrong type does not compile. */
export interface AnyChannel
  extends Channel,
    Partial<HasRoutes>,
    Partial<HasWebSocket>,
    Partial<Startable>,
    Partial<Stoppable>,
    Partial<SendsMessages>,
    Partial<MergesMessages>,
    Partial<CompletesActivities>,
    Partial<HasMessagingWindow>,
    Partial<HasFallback>,
    Partial<HasTickets> {}

/** The abilities by their names. */
interface Abilities {
  readonly HasRoutes: HasRoutes;
  readonly HasWebSocket: HasWebSocket;
  readonly Startable: Startable;
  readonly Stoppable: Stoppable;
  readonly SendsMessages: SendsMessages;
  readonly MergesMessages: MergesMessages;
  readonly CompletesActivities: CompletesActivities;
  readonly HasMessagingWindow: HasMessagingWindow;
  readonly HasFallback: HasFallback;
  readonly HasTickets: HasTickets;
}

type Kind = 'function' | 'list' | 'object';

/** The members of each ability with their kinds, for the guards below and for the check of a config. */
export const ABILITY_MEMBERS: {
  readonly [Name in keyof Abilities]: Readonly<Record<keyof Abilities[Name] & keyof AnyChannel, Kind>>;
} = {
  HasRoutes: { routes: 'list' },
  HasWebSocket: { upgrade: 'object' },
  Startable: { start: 'function' },
  Stoppable: { stop: 'function' },
  SendsMessages: { send: 'function' },
  MergesMessages: { mergeMessages: 'function' },
  CompletesActivities: { complete: 'function' },
  HasMessagingWindow: { windowClosesAt: 'function' },
  HasFallback: { deliverFallback: 'function' },
  HasTickets: { ticketInfo: 'function', startTicket: 'function', mergeThreads: 'function' },
};

/** Whether the channel has HTTP routes. */
export const hasRoutes = guardOf('HasRoutes');
/** Whether the channel has a WebSocket endpoint. */
export const hasWebSocket = guardOf('HasWebSocket');
/** Whether the channel is started. */
export const isStartable = guardOf('Startable');
/** Whether the channel is stopped. */
export const isStoppable = guardOf('Stoppable');
/** Whether messages are handed to a provider; otherwise the log is the delivery. */
export const sendsMessages = guardOf('SendsMessages');
/** Whether the channel may send several messages as one. */
export const mergesMessages = guardOf('MergesMessages');
/** Whether recorded activities are completed before their turn. */
export const completesActivities = guardOf('CompletesActivities');
/** Whether the channel has a messaging window. */
export const hasMessagingWindow = guardOf('HasMessagingWindow');
/** Whether the channel has a fallback. */
export const hasFallback = guardOf('HasFallback');
/** Whether the channel's conversations are tickets. */
export const hasTickets = guardOf('HasTickets');

/** The type guard of an ability: a channel has it if it has all of its members. */
function guardOf<Name extends keyof Abilities>(name: Name) {
  const members = Object.keys(ABILITY_MEMBERS[name]);
  return (channel: Channel | undefined): channel is Channel & Abilities[Name] =>
    channel !== undefined && members.every((member) => Reflect.get(channel, member) !== undefined);
}

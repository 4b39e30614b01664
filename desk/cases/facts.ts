import type { CustomerView } from '../../models/desk/desk.ts';
import type { CaseCard, HistoryLine } from '../../models/desk/desk-post.ts';
import type { SlaTarget, TicketInfo, TicketPriority } from '../../models/desk/ticket.ts';
import type { JsonObject } from '../../models/json.ts';
import type { FilledReply } from '../settings/saved-replies.ts';
import type { Case, StaffPing } from './case.ts';

/** A suggested reply from the knowledge base, with the titles of its sources. */
export interface Suggestion {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Facts about tickets. */
export interface TicketFacts {
  /** The ticket that the channel itself keeps (an e-mail thread). Absent on other channels. */
  readonly ticketInfo?: TicketInfo;
  /** The newest case of the conversation with a ticket; read at an escalation. */
  readonly previousCase?: Case;
  /** The newest case with the ticket number that a member of staff entered. */
  readonly namedCase?: Case;
  /** An unused ticket number; '' where none can be needed. */
  readonly newNumber: string;
  /** The priority of the case's route. */
  readonly priority: TicketPriority;
  /** The probable topic. */
  readonly topic: string;
  readonly targets: Readonly<Record<TicketPriority, SlaTarget>>;
  /** Days after which a solved ticket is closed. */
  readonly closeAfter: number;
}

/**
 * What the handling of an event on a case may read beside the case itself: the clock, the customer, the working hours, the route, the ticket. It
 * is read before, so that the handling is pure. Its limits and times are those of `desk.yaml`. Parts that are expensive to read are empty unless
 * the {@link FactsQuery} asks for them.
 */
export interface Facts {
  readonly now: Date;
  /** The customer's name and e-mail address in the shop. Empty without proof of identity. */
  readonly person: { readonly name?: string; readonly email?: string };
  /** When the messaging window closes; null: it is closed. Absent on channels without one. */
  readonly messagingWindow?: Date | null;
  /** The messages before the escalation, oldest first; read at an escalation. */
  readonly history: readonly HistoryLine[];
  /** What the customer's channel can do with messages of staff; `maxFile` is in bytes. */
  readonly capabilities: {
    readonly edits: boolean;
    readonly maxFile: number;
    /** `deferred`: each message is an e-mail, so courtesy messages are not sent. */
    readonly pace: 'interactive' | 'deferred';
  };
  readonly hours: {
    readonly open: boolean;
    readonly zone: string;
    /** Local day and time of the next opening, `YYYY-MM-DDTHH:mm`; null if unknown. */
    readonly opens: string | null;
    /** The instant after so many working minutes, by default from now; null if the desk stays closed. */
    after(minutes: number, from?: Date): Date | null;
    /** The working minutes between two instants. */
    between(from: Date, to: Date): number;
  };
  readonly ticket: TicketFacts;
  /** Working minutes without a claim until staff are mentioned again, `widenTo` is, and the customer is told. */
  readonly unclaimed: { readonly ping: number; readonly widen: number; readonly tellCustomer: number };
  /** The leads, or the id of a user group. */
  readonly widenTo: 'lead' | string;
  /** The desk channel in which the case is shown. */
  readonly route: string;
  /** Who is mentioned where the case is shown. */
  readonly ping: StaffPing;
  /** How many cases of the route have waited longer. */
  readonly casesAhead: number;
  /** The usual wait in minutes; null if unknown. */
  readonly expectedMinutes: number | null;
  /** The suggested reply to the customer's last text; read when the query has a `question`. */
  readonly suggestion: Suggestion | null;
  /** The page of an order in the shop's administration. */
  readonly orderLink: (order: string) => string | undefined;
  /** A saved reply in the customer's language, with its placeholders filled. */
  readonly reply: (name: string, card: CaseCard) => FilledReply;
}

/** Which facts a step on a case needs. */
export interface FactsQuery {
  readonly customer: CustomerView;
  /** ISO instant from which the customer waits. */
  readonly since: string;
  readonly summary: JsonObject;
  readonly reason: string;
  /** Whether the step escalates the conversation to staff. */
  readonly escalated: boolean;
  /** The question for a suggested reply. */
  readonly question?: string;
  /** Asks for a new ticket number, or for the case with a ticket number. */
  readonly ticket?: 'new-number' | { readonly named: string };
}

/** Reads the facts for a step on a case. */
export interface FactsPort {
  facts(query: FactsQuery, now: Date): Promise<Facts>;
}

import type { CaseCard } from '../../models/desk/desk-post.ts';
import type { TicketInfo, TicketPriority } from '../../models/desk/ticket.ts';
import type { FilledReply } from '../settings/saved-replies.ts';
import type { TicketTarget } from '../settings/tickets-schema.ts';
import type { Case } from './case.ts';

/** What a prepared answer is made of. */
export interface Suggestion {
  readonly text: string;
  readonly sources: readonly string[];
}

/** What a case may look at about tickets. */
export interface TicketFacts {
  /** The conversation as its channel numbers it; undefined where it does not. */
  readonly matter?: TicketInfo;
  /** The newest case of the conversation that is a ticket, when staff are called anew. */
  readonly previous?: Case;
  /** The newest case with the number that a member of staff has named. */
  readonly named?: Case;
  /** A number that no ticket has; drawn when one may be needed. */
  readonly fresh: string;
  /** The route's. */
  readonly priority: TicketPriority;
  /** What it is probably about. */
  readonly topic: string;
  readonly targets: Readonly<Record<TicketPriority, TicketTarget>>;
  /** Days after which a solved ticket is closed. */
  readonly closeAfter: number;
}

/** What a case may look at besides its own memory; read before the step, so that the step itself is pure. */
export interface Facts {
  readonly now: Date;
  /** The shop's name and address of the customer, where they are proved. */
  readonly person: { readonly name?: string; readonly email?: string };
  /** Until when the customer may be written to freely; null: no longer. Absent where their channel sets no such time. */
  readonly window?: Date | null;
  /** What was said before staff were called, oldest first; read when they are. */
  readonly history: readonly { readonly who: 'customer' | 'bot' | 'staff'; readonly text: string }[];
  /** What the customer's channel can do with staff's words. */
  readonly can: {
    readonly edits: boolean;
    readonly maxFile: number;
    /** `deferred`: every message is a mail, so that nobody is told of each small step. */
    readonly pace: 'interactive' | 'deferred';
  };
  readonly hours: {
    readonly open: boolean;
    readonly zone: string;
    /** Local day and time, `YYYY-MM-DDTHH:mm`; null if unknown. */
    readonly opens: string | null;
    /** The instant so many working minutes from another one, by default from now; null if the desk stays closed. */
    after(minutes: number, from?: Date): Date | null;
    /** Working minutes from one instant to a later one. */
    between(from: Date, to: Date): number;
  };
  readonly ticket: TicketFacts;
  /** Working minutes without a claim after which staff are called again, others are, and the customer is told. */
  readonly unclaimed: { readonly ping: number; readonly widen: number; readonly tellCustomer: number };
  /** Who is called when a case waits too long. */
  readonly widenTo: 'lead' | string;
  readonly route: string;
  /** Who is called where the case is shown: staff, or a group's id. */
  readonly ping: 'staff' | string[];
  /** Cases that wait longer than this one. */
  readonly ahead: number;
  /** Minutes that cases usually wait; null if that isn't known. */
  readonly expectedMinutes: number | null;
  /** The answer from the knowledge to the customer's newest words; read when it is asked for. */
  readonly suggestion: Suggestion | null;
  readonly orderLink: (order: string) => string | undefined;
  /** A saved reply in the customer's language, filled for them. */
  readonly reply: (name: string, card: CaseCard) => FilledReply;
}

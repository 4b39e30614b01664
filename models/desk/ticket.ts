import type { ConversationAddress } from '../conversation/inbox.ts';

/** How urgent a ticket is, the least urgent first. */
export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** One of {@link TICKET_PRIORITIES}. */
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/**
 * The status of a ticket. `new`: no member of staff has claimed it; `open`: claimed, without a first response yet; `solved`: the
 * customer's next message reopens it; `closed`: final, a later message starts another ticket.
 */
export type TicketStatus =
  | 'new'
  | 'open'
  | 'waiting-for-customer'
  | 'waiting-for-staff'
  | 'solved'
  | 'closed';

/**
 * A request of a customer that staff answer for, as staff and the customer see it. Holds its number, what it is about, its status and its
 * SLA due times, and is stored on the card of its case. `status` follows from the case and is never set by a person. Instants are ISO.
 */
export type Ticket = {
  number: string;
  subject: string;
  /** The customer, by name or e-mail address. */
  requester: string;
  /** E-mail addresses in copy. They get no answers. */
  participants: string[];
  status: TicketStatus;
  priority: TicketPriority;
  topic: string;
  openedAt: string;
  /** SLA due time of the first response. Absent after the first response, and while the SLA clock is paused. */
  firstResponseDue?: string;
  /** SLA due time of the solution. Absent while the SLA clock is paused. */
  resolutionDue?: string;
  /** The SLA target that was breached. */
  breached?: 'first-response' | 'resolution';
  /** How many times it was reopened. */
  reopened: number;
  /** The number of the closed ticket that it follows up. */
  followUpOf?: string;
  /** The number of the ticket into which it was merged. */
  mergedInto?: string;
  /** The numbers of the tickets that were merged into it. */
  merged?: string[];
  /** The id of the later case in which it was reopened. */
  continuedIn?: string;
};

/**
 * The SLA clock of a ticket: the working minutes that staff have used so far. It runs while staff have to act and is paused while the
 * customer's answer is awaited. Stored in the memory of the case.
 */
export type SlaClock = {
  /** Working minutes used before `runningSince`. */
  spentMinutes: number;
  /** ISO instant from which the clock runs. Absent while it is paused. */
  runningSince?: string;
  /** ISO instant of the first response of staff. */
  firstResponseAt?: string;
};

/** The SLA targets of one priority, in working minutes: until the first response and until the solution. */
export type SlaTarget = { readonly answer: number; readonly solve: number };

/** The fields of a ticket that staff choose. */
export type TicketChoice = Pick<Ticket, 'subject' | 'priority' | 'topic'>;

/** What a channel itself knows about a conversation as a ticket: an e-mail thread has a subject with the ticket number in it. */
export interface TicketInfo {
  readonly number: string;
  readonly subject: string;
  readonly requester: string;
  readonly participants: readonly string[];
  /** The number of the closed ticket that it follows up. */
  readonly followUpOf?: string;
}

/** A ticket that staff start by e-mail. */
export interface NewTicket {
  /** Idempotency key: the same key starts the same ticket. */
  readonly key: string;
  readonly address: string;
  readonly subject: string;
}

/** The conversation of a ticket that staff started, and the ticket's number. */
export interface StartedTicket {
  readonly conversation: ConversationAddress;
  readonly number: string;
}

/**
 * Seven digits: a guessed number rarely hits a ticket, and a number can be read out on the telephone. E-mail tickets have a range of their
 * own, because the two kinds of tickets are stored in two places and no number may occur twice.
 */
const NUMBERS = { mail: { from: 1_000_000, many: 7_000_000 }, other: { from: 8_000_000, many: 2_000_000 } };

/** Draws a random ticket number. The number proves no identity and reveals no count of tickets. `random` returns that many random bytes. */
export function drawTicketNumber(random: (bytes: number) => Buffer, of: keyof typeof NUMBERS): string {
  const { from, many } = NUMBERS[of];
  return String(from + (random(4).readUInt32BE() % many));
}

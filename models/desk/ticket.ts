import type { ConversationAddress } from '../conversation/inbox.ts';

/** How urgent a ticket is, the least urgent first. */
export const TICKET_PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** One of {@link TICKET_PRIORITIES}. */
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/**
 * Where a ticket stands. `new`: nobody of staff has taken it; `open`: somebody has, and has not answered yet; `solved`: settled, and
 * opened again by the customer's next word; `closed`: for good, what comes later is another ticket.
 */
export type TicketStatus =
  | 'new'
  | 'open'
  | 'waiting-for-customer'
  | 'waiting-for-staff'
  | 'solved'
  | 'closed';

/** A customer's matter that staff answer for, with a number that it is called by. Instants are ISO. */
export type Ticket = {
  number: string;
  subject: string;
  /** Who asked, by name or address. */
  requester: string;
  /** Addresses of others whom the requester writes to as well; they are told nothing. */
  participants: string[];
  status: TicketStatus;
  priority: TicketPriority;
  topic: string;
  openedAt: string;
  /** Until when staff owe the first answer; absent once it is there, and while the customer's answer is awaited. */
  answerDue?: string;
  /** Until when staff owe the solution; absent while the customer's answer is awaited. */
  solveDue?: string;
  /** What of it has come too late, or has not come yet and should have. */
  late?: 'answer' | 'solution';
  /** How often it was opened again. */
  reopened: number;
  /** The number of the closed ticket that it goes on with. */
  follows?: string;
  /** The number of the ticket that it was made a part of. */
  mergedInto?: string;
  /** The numbers of the tickets that were made parts of it. */
  merged?: string[];
  /** The case in which it was opened again. */
  continuedIn?: string;
};

/** What staff decide of a ticket. */
export type TicketChoice = Pick<Ticket, 'subject' | 'priority' | 'topic'>;

/** What a channel itself knows of a conversation as a matter: mails have a subject, and a number that is in it. */
export interface TicketInfo {
  readonly number: string;
  readonly subject: string;
  readonly requester: string;
  readonly participants: readonly string[];
  /** The number of the closed matter that it goes on with. */
  readonly follows?: string;
}

/** A matter that staff begin. */
export interface NewTicket {
  /** The same key begins the same matter. */
  readonly key: string;
  readonly address: string;
  readonly subject: string;
}

/** Where a matter that staff began is spoken about, and its number. */
export interface StartedTicket {
  readonly conversation: ConversationAddress;
  readonly number: string;
}

/**
 * Numbers of seven digits: enough that guessing meets few, short enough to be read out. Mails have others than everything else has,
 * so that no two tickets share one although they are kept in two places.
 */
const NUMBERS = { mail: { from: 1_000_000, many: 7_000_000 }, other: { from: 8_000_000, many: 2_000_000 } };

/** A number to call a ticket by, from as many random bytes; it proves nothing, and does not tell how many there are. */
export function drawTicketNumber(random: (bytes: number) => Buffer, of: keyof typeof NUMBERS): string {
  const { from, many } = NUMBERS[of];
  return String(from + (random(4).readUInt32BE() % many));
}

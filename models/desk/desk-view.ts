import type { ProofLevel } from '../customer/identity.ts';
import type { CaseCard } from './desk-post.ts';

/** The figures of the desk for today, in the desk's time zone. */
export interface DeskFigures {
  readonly waiting: number;
  readonly claimed: number;
  readonly resolved: number;
  /** The first response time: the median of the minutes until the first claim; null without claims. */
  readonly firstResponseMinutes: number | null;
  /** The average CSAT score, from 1 to 5; null without scores. */
  readonly csat: number | null;
}

/** The profile of a customer, as shown to staff. */
export interface CustomerProfile {
  readonly id: string;
  readonly name: string;
  readonly level: ProofLevel;
  readonly locale: string;
  readonly email?: string;
  readonly blocked: boolean;
  readonly places: readonly { readonly channel: string; readonly address: string }[];
  readonly orders: readonly string[];
}

/** The health of one part of the installation. */
export interface HealthLine {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

/** The read side of the desk, for lists, profiles and figures. */
export interface DeskView {
  /** The waiting cases, the longest wait first. */
  queue(): Promise<CaseCard[]>;
  /** All open cases. */
  open(): Promise<CaseCard[]>;
  /** The cases of a member of staff. */
  mine(staff: string): Promise<CaseCard[]>;
  find(text: string): Promise<CaseCard[]>;
  /** The tickets that need an action of staff, the earliest SLA due time first. */
  tickets(): Promise<CaseCard[]>;
  /** The topics of tickets. */
  topics(): readonly string[];
  card(of: string): Promise<CaseCard | undefined>;
  /** The text of a draft. */
  draft(of: string, id: string): Promise<string | undefined>;
  /** By the shop's customer id or e-mail address. */
  customer(query: string): Promise<CustomerProfile | null>;
  figures(): Promise<DeskFigures>;
  health(): Promise<HealthLine[]>;
  /** The names of the saved replies. */
  replies(): readonly string[];
  /** The choices for a snooze, as labels and minutes. */
  snoozes(): readonly (readonly [label: string, minutes: number])[];
}

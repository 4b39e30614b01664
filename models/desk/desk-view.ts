import type { ProofLevel } from '../customer/identity.ts';
import type { CaseCard } from './desk-post.ts';

/** The desk's day so far, in the desk's time zone. */
export interface DeskFigures {
  readonly waiting: number;
  readonly claimed: number;
  readonly resolved: number;
  /** Minutes until today's cases were first claimed, in the middle of them; null if none was. */
  readonly firstResponseMinutes: number | null;
  /** Average of today's ratings, from 1 to 5; null if nobody rated. */
  readonly csat: number | null;
}

/** A customer as staff look them up. */
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

/** One part of the installation and whether it works. */
export interface HealthLine {
  readonly name: string;
  readonly ok: boolean;
  readonly detail?: string;
}

/** What staff may look at beside the threads; it changes nothing. */
export interface DeskView {
  /** Who waits, the longest first. */
  queue(): Promise<CaseCard[]>;
  /** Everything that is not over. */
  open(): Promise<CaseCard[]>;
  /** What a member of staff has claimed. */
  mine(staff: string): Promise<CaseCard[]>;
  find(text: string): Promise<CaseCard[]>;
  /** Tickets that staff have to do something about, what is due first at the top. */
  tickets(): Promise<CaseCard[]>;
  /** What tickets may be about. */
  topics(): readonly string[];
  card(of: string): Promise<CaseCard | undefined>;
  /** The text of a prepared answer. */
  draft(of: string, id: string): Promise<string | undefined>;
  /** By the shop's customer id or e-mail address. */
  customer(query: string): Promise<CustomerProfile | null>;
  figures(): Promise<DeskFigures>;
  health(): Promise<HealthLine[]>;
  /** The names of the saved replies. */
  replies(): readonly string[];
  /** For how long a case may be put off, as words and minutes. */
  snoozes(): readonly (readonly [label: string, minutes: number])[];
}

import { DateTime } from 'luxon';
import type { CustomerRepository } from '../models/customer/customer-repository.ts';
import type { DeskCaseRepository, StoredCase } from '../models/desk/desk-case-repository.ts';
import type { CaseCard } from '../models/desk/desk-post.ts';
import type { CustomerProfile, DeskFigures, DeskView, HealthLine } from '../models/desk/desk-view.ts';
import { INTL_TAGS } from '../models/locale/known-locales.ts';
import { STAFF_LOCALE } from '../models/locale/locale.ts';
import type { Case } from './cases/case.ts';
import type { ShopPerson } from './cases/shop-people.ts';
import { averageCsat } from './figures/average-csat.ts';
import { firstResponseMinutes } from './figures/first-response-time.ts';
import { nextOpening } from './hours/working-hours.ts';
import type { DeskFile } from './settings/desk-file.ts';

/** Largest number of cases in a list. */
const LISTED = 50;
/** Largest number of open cases that `repair` shows again. */
const REPAIRED = 500;
const MINUTE = 60_000;

/** Where the view reads from. */
export interface ViewSources {
  readonly file: DeskFile;
  readonly cases: DeskCaseRepository;
  readonly profiles: Pick<CustomerRepository, 'findByIdentity'>;
  readonly now: () => Date;
  /** A customer of the shop by their id or e-mail address. */
  shopPerson(query: string): Promise<ShopPerson | undefined>;
  /** What works and what does not, beside the desk itself. */
  health(): Promise<HealthLine[]>;
}

/** The read side of the desk: lists, profiles and figures, read from the memories of the cases. There is no second copy. */
export class CasesView implements DeskView {
  readonly #sources: ViewSources;

  constructor(sources: ViewSources) {
    this.#sources = sources;
  }

  async queue(): Promise<CaseCard[]> {
    return cards(await this.#sources.cases.inStatus(['waiting'], LISTED));
  }

  async open(): Promise<CaseCard[]> {
    return cards(
      await this.#sources.cases.inStatus(['waiting', 'claimed', 'snoozed', 'provider-app'], REPAIRED),
    );
  }

  async mine(staff: string): Promise<CaseCard[]> {
    return cards(await this.#sources.cases.claimedBy(staff, LISTED));
  }

  async find(text: string): Promise<CaseCard[]> {
    return cards(await this.#sources.cases.search(text, LISTED));
  }

  async tickets(): Promise<CaseCard[]> {
    const open = await this.open();
    return open
      .filter(({ ticket }) => ticket !== undefined && ticket.status !== 'waiting-for-customer')
      .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
  }

  topics(): readonly string[] {
    return this.#sources.file.tickets.topics;
  }

  async card(of: string): Promise<CaseCard | undefined> {
    return (await this.#case(of))?.card;
  }

  async draft(of: string, id: string): Promise<string | undefined> {
    return (await this.#case(of))?.drafts.find((draft) => draft.id === id)?.text;
  }

  async customer(query: string): Promise<CustomerProfile | null> {
    const person = await this.#sources.shopPerson(query);
    if (person === undefined) return null;
    const { id, name, email, locale, orders } = person;
    const ownCases = cards(await this.#sources.cases.ofCustomer(id, LISTED));
    const profile = await this.#sources.profiles.findByIdentity('shop', id);
    const proofs = profile?.identities.filter(({ value }) => value === id).map(({ proof }) => proof) ?? [];
    const places = new Map(ownCases.map(({ case: of, customer }) => [of, customer.channel]));
    return {
      id,
      name,
      email,
      locale,
      level: proofs.at(-1) ?? 'none',
      blocked: ownCases.some(({ customer }) => customer.blocked === true),
      places: [...places].map(([address, channel]) => ({ channel, address })),
      orders,
    };
  }

  async figures(): Promise<DeskFigures> {
    const { cases, file, now } = this.#sources;
    const today = DateTime.fromJSDate(now(), { zone: file.hours.zone })
      .startOf('day')
      .toJSDate()
      .toISOString();
    const [waiting, counts, waits] = await Promise.all([
      cases.countStatus('waiting'),
      cases.counts(today),
      cases.waits(today, 500),
    ]);
    return {
      waiting,
      claimed: counts.claimed,
      resolved: counts.resolved,
      firstResponseMinutes: firstResponseMinutes(waits),
      csat: averageCsat(counts.ratings),
    };
  }

  async health(): Promise<HealthLine[]> {
    const { cases } = this.#sources;
    const [waiting, claimed, snoozed] = await Promise.all(
      (['waiting', 'claimed', 'snoozed'] as const).map((status) => cases.countStatus(status)),
    );
    return [
      { name: 'Waiting', ok: true, detail: `${waiting}` },
      { name: 'Claimed', ok: true, detail: `${claimed}` },
      { name: 'Put off', ok: true, detail: `${snoozed}` },
      ...(await this.#sources.health()),
    ];
  }

  replies(): readonly string[] {
    return Object.keys(this.#sources.file.savedReplies);
  }

  snoozes(): readonly (readonly [string, number])[] {
    const { file, now } = this.#sources;
    const { zone } = file.hours;
    const tomorrow = DateTime.fromJSDate(now(), { zone }).plus({ days: 1 }).startOf('day').toJSDate();
    const opening = nextOpening(file.hours, tomorrow);
    const fixed = [
      ['30 minutes', 30],
      ['2 hours', 120],
      ['4 hours', 240],
    ] as const;
    if (opening === null) return fixed;
    const words = DateTime.fromJSDate(opening, { zone })
      .setLocale(INTL_TAGS.of(STAFF_LOCALE))
      .toFormat('ccc d LLL, HH:mm');
    return [...fixed, [`Until ${words}`, Math.ceil((opening.getTime() - now().getTime()) / MINUTE)]];
  }

  async #case(of: string): Promise<Case | undefined> {
    return caseOf(await this.#sources.cases.find(of));
  }
}

/** The next SLA due time of a ticket, as an ISO instant; tickets without one sort last. */
function dueOf({ ticket }: CaseCard): string {
  return ticket?.firstResponseDue ?? ticket?.resolutionDue ?? '9999';
}

function caseOf(stored: StoredCase | null): Case | undefined {
  return (stored?.memory ?? undefined) as Case | undefined;
}

function cards(found: readonly StoredCase[]): CaseCard[] {
  return found.flatMap((stored) => caseOf(stored)?.card ?? []);
}

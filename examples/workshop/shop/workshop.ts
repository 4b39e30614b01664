import type { PartName, PartStock } from './operations.ts';
import { SHELF } from './parts.ts';

const DAY_MS = 86_400_000;
/** Bikes that are fitted on one day. */
const PLACES = 2;
/** Days for which fittings are booked ahead. */
const DAYS_AHEAD = 60;
/** Days that are offered at once; every channel has room for as many buttons. */
const OFFERED = 3;

/** A booked fitting. */
export type Booking = {
  booking: string;
  frame: string;
  day: string;
  wish: string;
  photos: readonly string[];
};

/** The workshop's own system, in memory. A real one is asked over its API. */
export class Workshop {
  readonly bookings: Booking[] = [];
  readonly #byKey = new Map<string, Booking>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  popularParts(): PartName[] {
    return SHELF.map(({ part, name }) => ({ part, name }));
  }

  part(id: string): PartStock | undefined {
    const found = SHELF.find(({ part }) => part === id);
    if (found === undefined) return undefined;
    const { words: _, ...part } = found;
    return part;
  }

  /** The next free days from a day on, tomorrow at the earliest. */
  freeDays(from: string): string[] {
    const today = dayOf(this.#now());
    const days = Array.from({ length: DAYS_AHEAD }, (_, after) => later(today, after + 1));
    return days.filter((day) => day >= from && this.#isFree(day)).slice(0, OFFERED);
  }

  /** Books once for each key: the second call with a key gives the first booking. */
  book(key: string, wanted: Omit<Booking, 'booking'>): Booking | 'slot-taken' | 'already-booked' {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const { day, frame } = wanted;
    if (this.bookings.some((other) => other.frame === frame && other.day >= dayOf(this.#now())))
      return 'already-booked';
    if (!this.freeDays(day).includes(day)) return 'slot-taken';
    const booking = { booking: `F${String(this.bookings.length + 1).padStart(4, '0')}`, ...wanted };
    this.bookings.push(booking);
    this.#byKey.set(key, booking);
    return booking;
  }

  /** Closed on Sundays. */
  #isFree(day: string): boolean {
    const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
    return !isSunday && this.bookings.filter((other) => other.day === day).length < PLACES;
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function later(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS));
}

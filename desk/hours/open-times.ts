import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;

/** How far ahead the next opening is searched: 60 days. */
const HORIZON = 60 * DAY;

/** Minutes of a local day. */
export const DAY_MINUTES = 24 * 60;

/** Opening hours of a day, in minutes since midnight; `to` exceeds {@link DAY_MINUTES} where they end after midnight. */
export type Stretch = { from: number; to: number };

/** A range of closed days, both ends included: `YYYY-MM-DD`, or `MM-DD` if `yearly`; a yearly range may pass the new year. */
export type Holiday = { yearly: boolean; from: string; to: string; name?: string };

/** The working hours of staff, in local time of `zone` (IANA). `week` has the stretches of Monday to Sunday. */
export interface WorkingHours {
  readonly zone: string;
  readonly week: readonly (readonly Stretch[])[];
  readonly holidays: readonly Holiday[];
}

/** Instants from `from` until before `to`, in milliseconds since 1970. */
export type Span = { from: number; to: number };

function isHoliday({ holidays }: WorkingHours, day: number): boolean {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  return holidays.some(({ yearly, from, to }) => {
    const own = yearly ? date.slice(5) : date;
    return from <= to ? from <= own && own <= to : from <= own || own <= to;
  });
}

/** The stretches that begin on a day (days since 1970-01-01, a Thursday). A stretch into a holiday ends at midnight. */
function stretchesOf(hours: WorkingHours, day: number): readonly Stretch[] {
  const stretches = hours.week[(((day + 3) % 7) + 7) % 7] ?? [];
  if (stretches.length === 0 || isHoliday(hours, day)) return [];
  const end =
    stretches.some(({ to }) => to > DAY_MINUTES) && isHoliday(hours, day + 1) ? DAY_MINUTES : Infinity;
  return stretches.map(({ from, to }) => ({ from, to: Math.min(to, end) }));
}

/** The millisecond of a clock change, by bisection: the zone has `offset` at `before` and another one at `after`. */
function clockChangeOf(zone: IANAZone, offset: number, before: number, after: number): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Splits a span at the clock changes of the zone, so that a local time within a part is one instant. No zone changes its clock twice a week. */
function* steadySpans(zone: IANAZone, from: number, to: number): Generator<Span & { offset: number }> {
  let start = from;
  let offset = zone.offset(from);
  for (let at = from; at < to; at += WEEK) {
    const next = Math.min(at + WEEK, to);
    const then = zone.offset(next);
    if (then === offset) continue;
    const change = clockChangeOf(zone, offset, at, next);
    yield { from: start, to: change, offset: offset * MINUTE };
    start = change;
    offset = then;
  }
  yield { from: start, to, offset: offset * MINUTE };
}

function mergedSpans(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/**
 * All open time within a span, in order and without overlaps. Local time decides: an hour that the clock change skips does not count, and a
 * repeated hour counts twice.
 */
export function openBetween(hours: WorkingHours, from: number, to: number): Span[] {
  if (!(from < to)) return [];
  const found: Span[] = [];
  for (const steady of steadySpans(IANAZone.create(hours.zone), from, to)) {
    const last = Math.floor((steady.to - 1 + steady.offset) / DAY);
    for (let day = Math.floor((steady.from + steady.offset) / DAY) - 1; day <= last; day++) {
      for (const stretch of stretchesOf(hours, day)) {
        const midnight = day * DAY - steady.offset;
        const start = Math.max(steady.from, midnight + stretch.from * MINUTE);
        const end = Math.min(steady.to, midnight + stretch.to * MINUTE);
        if (start < end) found.push({ from: start, to: end });
      }
    }
  }
  return mergedSpans(found);
}

/** Open time from an instant on, searched week by week (a stretch over the boundary comes in two parts); ends after 60 days without any. */
export function* openFrom(hours: WorkingHours, from: number): Generator<Span> {
  let seen = from;
  for (let at = from; at < seen + HORIZON; at += WEEK) {
    for (const span of openBetween(hours, at, at + WEEK)) {
      if (span.from >= seen + HORIZON) return;
      seen = span.to;
      yield span;
    }
  }
}

import { dateFormat } from './locale/intl-formats.ts';

/** The date and the time of a zone's clock at an instant, by the parts of `Intl`. */
function clockAt(instant: Date, zone: string | undefined): Readonly<Record<string, string>> {
  const style = dateFormat(undefined, {
    ...{ calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', timeZone: zone },
    ...{
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    },
  });
  return Object.fromEntries(style.formatToParts(instant).map(({ type, value }) => [type, value]));
}

function writtenDay({ year, month, day }: Readonly<Record<string, string>>): string {
  return `${year}-${month}-${day}`;
}

/**
 * The day of an instant (`YYYY-MM-DD`) on the calendar of a place: a parcel that is delivered at 23:30 UTC arrives on the next day in Berlin. `zone`: its IANA
 * time zone. Default: that of the process.
 */
export function dayOf(instant: Date, zone?: string): string {
  return writtenDay(clockAt(instant, zone));
}

/**
 * The instant at which a clock in UTC shows what the clock of a zone shows at `instant`. Days without a zone, such as the first day of a policy, are kept as
 * midnight in UTC and compared with it. Default: the zone of the process.
 */
export function onUtcClock(instant: Date, zone?: string): Date {
  const clock = clockAt(instant, zone);
  return new Date(`${writtenDay(clock)}T${clock['hour']}:${clock['minute']}:${clock['second']}Z`);
}

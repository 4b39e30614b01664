import { dateFormat, numberFormat } from '../../models/locale/intl-formats.ts';
import { INTL_TAGS } from '../../models/locale/known-locales.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { type LocalisedText, localised } from '../../models/locale/localised-text.ts';
import { type Money, minorUnitExponent } from '../../models/shop/money.ts';
import type { OrderItem } from '../../models/shop/operations/views.ts';

/** Formats amounts, days and names in one language. */
export interface Format {
  /** An amount with the currency's usual decimals, and with those of ISO 4217 where it has a fraction that the usual ones do not show. */
  money(money: Money): string;
  /** A day given as `YYYY-MM-DD`. */
  day(day: string): string;
  /** The same day without its weekday. */
  date(day: string): string;
  /** The day, without its year, of a moment given as `YYYY-MM-DDTHH:mm`. */
  soon(local: string): string;
  /** The time of a moment given as `YYYY-MM-DDTHH:mm`. */
  time(local: string): string;
  /** The name of an IANA time zone at a local time; the IANA name itself if it has no other. */
  zone(zone: string, local: string): string;
  name(text: LocalisedText): string;
  items(items: readonly OrderItem[]): string;
}

/** The format of a language; `separator` stands between the items of an order, `tag` is what `Intl` formats with. */
export function format(locale: Locale, separator: string, tag: string = INTL_TAGS.of(locale)): Format {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const dates = dateFormat(tag, parts);
  const days = dateFormat(tag, { ...parts, weekday: 'short' });
  const weekdays = dateFormat(tag, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const clock = dateFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const write = (style: Intl.DateTimeFormat, day: string) =>
    spaced(style.format(new Date(`${day}T00:00:00Z`)));
  const name = (text: LocalisedText) => localised(text, locale);
  return {
    money({ amount, currency }) {
      const exponent = minorUnitExponent(currency);
      const usual = numberFormat(tag, { style: 'currency', currency });
      const shown = usual.resolvedOptions().maximumFractionDigits ?? exponent;
      // "HUF 123", but never less than the amount: "HUF 123.45".
      const isShort = shown < exponent && amount % 10 ** (exponent - shown) === 0;
      const digits = isShort ? shown : exponent;
      const style = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      return numberFormat(tag, style).format(amount / 10 ** exponent);
    },
    day: (day) => write(days, day),
    date: (day) => write(dates, day),
    soon: (local) => spaced(weekdays.format(new Date(`${local}:00Z`))),
    time: (local) => clock.format(new Date(`${local}:00Z`)),
    zone: (zone, local) => zoneName(tag, zone, new Date(`${local}:00Z`)),
    name,
    items: (items) => items.map((item) => `${item.quantity} × ${name(item.name)}`).join(separator),
  };
}

function zoneName(tag: string, timeZone: string, at: Date): string {
  try {
    const style = dateFormat(tag, { timeZone, timeZoneName: 'longGeneric' });
    return style.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    // The runtime doesn't know the zone.
    return timeZone;
  }
}

/** Puts the space between digits and Chinese characters that the Chinese texts have everywhere else. */
function spaced(text: string): string {
  return text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ');
}

import type { LocalisedText, Money } from '../../models/money.ts';
import type { OrderItem } from '../../models/shop-operations.ts';

/** Writes amounts, days and names the way a language does. */
export interface Format {
  money(money: Money): string;
  /** A day given as `YYYY-MM-DD`. */
  day(day: string): string;
  name(text: LocalisedText): string;
  items(items: readonly OrderItem[]): string;
}

/** The format of a language; `separator` stands between the items of an order. */
export function format(locale: string, separator: string): Format {
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const name = (text: LocalisedText) => text[locale] ?? text.en;
  return {
    money({ amount, currency }) {
      const style = new Intl.NumberFormat(locale, { style: 'currency', currency });
      return style.format(amount / 10 ** (style.resolvedOptions().maximumFractionDigits ?? 2));
    },
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    name,
    items: (items) => items.map((item) => `${item.quantity} × ${name(item.name)}`).join(separator),
  };
}

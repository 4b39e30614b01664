import type { ReturnWindow } from '../../../models/shop/operations/views.ts';
import { date, day, name } from '../../texts/format.de.ts';

/** That the days of an order are over in which it could be sent back, and which rule says so. */
export function windowOver(order: string, { days, deliveredOn, lastDay, source }: ReturnWindow): string {
  const over = `Bestellung ${order} ist am ${day(deliveredOn)} angekommen. Zurückschicken konnten Sie etwas daraus ${days} Tage lang, also bis ${day(lastDay)}. Wenn etwas defekt ist, hilft Ihnen unser Team trotzdem.`;
  if (source === undefined) return over;
  const since = source.since === undefined ? '' : `, gültig seit ${date(source.since)}`;
  return `${over}\n\nQuelle: ${name(source.title)}${since}`;
}

import type { ReturnWindow } from '../../../models/shop/operations/views.ts';
import { date, day, name } from '../../texts/format.en.ts';

/** That the days of an order are over in which it could be sent back, and which rule says so. */
export function windowOver(order: string, { days, deliveredOn, lastDay, source }: ReturnWindow): string {
  const over = `Order ${order} arrived on ${day(deliveredOn)}. Within ${days} days, so until ${day(lastDay)}, things could be sent back. If something is faulty, our team can still help you.`;
  if (source === undefined) return over;
  const since = source.since === undefined ? '' : `, in force since ${date(source.since)}`;
  return `${over}\n\nSource: ${name(source.title)}${since}`;
}

import type { ReturnWindow } from '../../../models/shop/operations/views.ts';
import { date, day, name } from '../../texts/format.zh.ts';

/** That the days of an order are over in which it could be sent back, and which rule says so. */
export function windowOver(order: string, { days, deliveredOn, lastDay, source }: ReturnWindow): string {
  const over = `订单 ${order} 于 ${day(deliveredOn)} 送达，${days} 天内（即 ${day(lastDay)} 前，含当天）可以退换，现在已过期限。如果商品有质量问题，人工客服仍可以帮您处理。`;
  if (source === undefined) return over;
  const since = source.since === undefined ? '' : `，${date(source.since)}起生效`;
  return `${over}\n\n来源：${name(source.title)}${since}`;
}

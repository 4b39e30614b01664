import type { LocalisedText } from '../../models/locale/localised-text.ts';
import { day, name } from '../texts/format.en.ts';

/** What several dialogs about orders say. */
export const en = {
  'order-not-found': ({ order }: { order: string }) =>
    `I can't find an order ${order} for you. Please check the number.`,
  'choice-order': ({
    order,
    placedOn,
    item,
  }: {
    order: string;
    placedOn: string | null;
    item: LocalisedText | null;
  }) => [order, told(item, placedOn)].filter((part) => part !== '').join(': '),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join(', ');
}

import { format } from './format.ts';

/** Amounts, days and names in German. */
export const german = format('de', ', ');

export const { date, day, items, money, name, soon, time, zone } = german;

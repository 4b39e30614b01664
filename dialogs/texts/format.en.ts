import { format } from './format.ts';

/** Amounts, days and names in English. */
export const english = format('en', ', ');

export const { date, day, items, money, name, soon, time, zone } = english;

import { format } from './format.ts';

/** Amounts, days and names in Chinese. */
export const chinese = format('zh', '、');

export const { date, day, items, money, name, soon, time, zone } = chinese;

import { format } from '../format.ts';

export const { date, day, items, money, name } = format('en-GB', ', ');

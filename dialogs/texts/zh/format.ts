import { format } from '../format.ts';

export const { day, items, money, name } = format('zh', '、');

import type { ReasonWords } from './reason-words.ts';

/** Reasons for a cancellation in Chinese. */
export const zh: ReasonWords = {
  'no-longer-needed': ['不需要了', '不要了', '不想要', '用不上', '改主意', '太贵', '别处更便宜', '等太久'],
  'ordered-by-mistake': ['下错单', '拍错', '买错', '误拍', '点错', '重复下单', '多拍', '不小心'],
};

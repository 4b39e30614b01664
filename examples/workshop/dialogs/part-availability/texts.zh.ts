import type { TextsLike } from 'onevoice';
import type { PartStock } from '../../shop/operations.ts';
import { formats } from '../../words/formats.ts';
import type { en } from './texts.en.ts';

const { day, price } = formats('zh-CN');

/** The texts in Chinese. */
export const zh: TextsLike<typeof en> = {
  'parts-label': () => '查询零件库存',
  'parts-ability': () => '查询零件是否有货',
  'parts-ask': () => '您需要哪些零件？可以选择多个。',
  'parts-submit': () => '查询',
  'part-name': ({ name }) => name.zh,
  'parts-in-stock': ({ parts }) => parts.map(stockOf).join('\n'),
};

function stockOf({ name, stock, back, ...part }: PartStock): string {
  if (stock > 0) return `• ${name.zh}：有货 ${stock} 件，每件 ${price(part.price)}`;
  return `• ${name.zh}：缺货${back === null ? '' : `，${day(back)}到货`}；每件 ${price(part.price)}`;
}

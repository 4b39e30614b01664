import { optionWords } from '../orders/words/item-words.ts';
import { money, name } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';
import { optionsOf, priceRange } from './versions.ts';

/** What is told of a product. */
export const zh: TextsLike<typeof en> = {
  'product-label': () => '商品的款式和价格',
  'product-resumed': () => '我们继续看这件商品。',
  'product-ask': () => '请问是哪一件商品？',
  'product-pick': () => '请问是其中哪一件？',
  'product-name': ({ name: product }) => name(product),
  'product-versions': ({ name: product, items }) => {
    const [first, ...others] = items;
    if (first === undefined) return `抱歉，${name(product)}目前无货。`;
    if (others.length === 0)
      return `${name(product)}有货${first.options.length === 0 ? '' : `，目前有一款：${optionWords(first, 'zh')}`}，价格 ${money(first.price)}。`;
    const options = optionsOf(items, 'zh');
    const lines =
      options.length === 0
        ? items.map((item) => `• ${optionWords(item, 'zh')}：${money(item.price)}`)
        : options.map(({ name: option, values }) => `• ${option}：${values.join('、')}`);
    return [
      `${name(product)}目前有 ${items.length} 款可以下单：`,
      ...lines,
      ...(options.length === 0 ? [] : [`价格 ${priceRange(items).map(money).join(' 至 ')}。`]),
    ].join('\n');
  },
};

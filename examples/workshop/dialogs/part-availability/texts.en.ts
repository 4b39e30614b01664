import type { PartName, PartStock } from '../../shop/operations.ts';
import { formats } from '../../words/formats.ts';

const { day, price } = formats('en-GB');

/** What is said about parts. */
export const en = {
  'parts-label': () => 'Parts in stock',
  'parts-ability': () => 'look which parts are in stock',
  'parts-ask': () => 'Which parts do you need? You can choose several.',
  'parts-submit': () => 'Look it up',
  'part-name': ({ name }: Pick<PartName, 'name'>) => name.en,
  'parts-in-stock': ({ parts }: { parts: PartStock[] }) => parts.map(stockOf).join('\n'),
};

function stockOf({ name, stock, back, ...part }: PartStock): string {
  if (stock > 0) return `• ${name.en}: ${stock} in stock, ${price(part.price)} each`;
  return `• ${name.en}: none in stock${back === null ? '' : `, new ones come on ${day(back)}`}; ${price(part.price)} each`;
}

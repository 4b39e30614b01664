import type { TextsLike } from 'onevoice';
import type { PartStock } from '../../shop/operations.ts';
import { formats } from '../../words/formats.ts';
import type { en } from './texts.en.ts';

const { day, price } = formats('de-DE');

/** The texts in German. */
export const de: TextsLike<typeof en> = {
  'parts-label': () => 'Teile auf Lager',
  'parts-ability': () => 'nachsehen, welche Teile auf Lager sind',
  'parts-ask': () => 'Welche Teile brauchen Sie? Sie können mehrere auswählen.',
  'parts-submit': () => 'Nachsehen',
  'part-name': ({ name }) => name.de,
  'parts-in-stock': ({ parts }) => parts.map(stockOf).join('\n'),
};

function stockOf({ name, stock, back, ...part }: PartStock): string {
  if (stock > 0) return `• ${name.de}: ${stock} auf Lager, je ${price(part.price)}`;
  return `• ${name.de}: nicht auf Lager${back === null ? '' : `, neue kommen am ${day(back)}`}; je ${price(part.price)}`;
}

import type { LocalisedText } from '../../models/locale/localised-text.ts';
import { day, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';
import { itemWords } from './work/item-words.ts';

/** What several dialogs about orders say. */
export const de: TextsLike<typeof english> = {
  'order-not-found': ({ order }) =>
    `Ich finde unter Ihren Bestellungen keine mit der Nummer ${order}. Bitte prüfen Sie die Nummer.`,
  'which-piece': () => 'Welchen Artikel meinen Sie?',
  'order-piece': ({ item }) => itemWords(item, 'de'),
  'order-payment': ({ payment }) => name(payment.label),
  'order-changed-meanwhile': () =>
    'Inzwischen hat sich etwas geändert, deshalb wurde nichts getan. Bitte sehen Sie noch einmal hin.',
  'which-order': () => 'Welche Bestellung meinen Sie?',
  'no-such-orders': () =>
    'Bei keiner Ihrer letzten Bestellungen geht das. Wenn Sie eine andere meinen, nennen Sie mir bitte ihre Nummer.',
  'choice-order': ({ order, placedOn, item }) =>
    [order, told(item, placedOn)].filter((part) => part !== '').join(': '),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join(', ');
}

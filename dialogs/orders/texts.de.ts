import type { LocalisedText } from '../../models/locale/localised-text.ts';
import type { ItemView } from '../../models/shop/operations/views.ts';
import { day, money, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';
import { addressLine } from './words/address-words.ts';
import { itemWords, optionWords } from './words/item-words.ts';

/** What several dialogs about orders say. */
export const de: TextsLike<typeof english> = {
  'order-not-found': ({ order }) =>
    `Ich finde unter Ihren Bestellungen keine mit der Nummer ${order}. Bitte prüfen Sie die Nummer.`,
  'which-piece': () => 'Welchen Artikel meinen Sie?',
  'order-piece': ({ item }) => itemWords(item, 'de'),
  'order-payment': ({ payment }) => name(payment.label),
  'order-changed-meanwhile': () =>
    'Inzwischen hat sich etwas geändert, deshalb habe ich noch nichts getan. Bitte sehen Sie es sich noch einmal an.',
  'pieces-selected': () => 'Diese nehmen',
  'ask-payment-of-difference': () => 'Wie soll die Preisdifferenz bezahlt oder erstattet werden?',
  'ask-variant': ({ item, variants, without }) =>
    `${without.length === 0 ? '' : `In ${without.join(', ')} gibt es das zurzeit nicht. `}Was möchten Sie statt ${itemWords(item, 'de')}? Es gibt: ${variants.map(variantLine).join('; ')}.`,
  variant: ({ variant }) => variantLine(variant),
  'swap-not-available': () => 'Diese Ausführung ist zurzeit leider nicht verfügbar.',
  'swap-same-item': () => 'Das ist genau das, was Sie haben. Wenn es defekt ist, hilft Ihnen unser Team.',
  'balance-too-low': ({ balance, missing }) =>
    `Auf dieser Geschenkkarte sind ${money(balance)}, das sind ${money(missing)} zu wenig.`,
  'payment-several': () => 'Davon gibt es mehrere, bitte wählen Sie eine.',
  'payment-not-owned': () =>
    'Diese Zahlungsart ist bei Ihnen nicht hinterlegt, deshalb kann ich sie nicht verwenden.',
  'ask-street': () => 'Und wie lautet die Straße mit der Hausnummer?',
  'ask-city': () => 'In welchem Ort ist das?',
  'ask-postcode': () => 'Und wie ist die Postleitzahl?',
  'an-address': ({ address }) => addressLine(address, 'de'),
  'which-order': () => 'Welche Bestellung meinen Sie?',
  'no-orders': () => 'In Ihrem Konto finde ich keine Bestellung.',
  'no-such-orders': () => 'Bei keiner Ihrer letzten Bestellungen ist das möglich.',
  'choice-order': ({ order, placedOn, item }) =>
    [order, told(item, placedOn)].filter((part) => part !== '').join(': '),
};

function told(item: LocalisedText | null, placedOn: string | null): string {
  const parts = [...(item ? [name(item)] : []), ...(placedOn === null ? [] : [day(placedOn)])];
  return parts.join(', ');
}

function variantLine(variant: ItemView): string {
  return `${optionWords(variant, 'de')} (${money(variant.price)})`;
}

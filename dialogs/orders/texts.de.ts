import { day, name } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What several dialogs about orders say. */
export const de: TextsLike<typeof english> = {
  'order-not-found': ({ order }) =>
    `Ich finde unter Ihren Bestellungen keine mit der Nummer ${order}. Bitte prüfen Sie die Nummer.`,
  'choice-order': ({ order, placedOn, item }) => `${order}: ${item ? `${name(item)}, ` : ''}${day(placedOn)}`,
};

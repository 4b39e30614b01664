import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The list of the orders of a customer who knows no order number. */
export const de: TextsLike<typeof english> = {
  'find-order-pick': () => 'Das sind Ihre neuesten Bestellungen. Um welche geht es?',
  'find-order-none': () => 'Ich finde keine Bestellungen von Ihnen.',
  'choice-other-order': () => 'Eine andere',
};

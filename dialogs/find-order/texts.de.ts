import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** The list of the orders of a customer who knows no order number. */
export const de: TextsLike<typeof english> = {
  'find-order-pick': () => 'Das sind Ihre neuesten Bestellungen. Um welche geht es?',
  'find-order-none': () => 'Ich finde keine Bestellungen von Ihnen.',
  'find-order-no-other': () => 'Eine andere Bestellung von Ihnen finde ich nicht.',
  'find-order-no-such': () =>
    'Das glaube ich Ihnen, aber unter Ihren Bestellungen sehe ich keine mit dieser Nummer und kann deshalb nichts damit tun. Jemand aus unserem Team kann danach suchen.',
  'choice-other-order': () => 'Eine andere',
};

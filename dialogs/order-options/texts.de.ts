import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What else can be done with an order. */
export const de: TextsLike<typeof english> = {
  'order-options': ({ order }) => `Das geht mit Bestellung ${order}:`,
  'order-options-none': ({ order }) =>
    `Ich selbst kann mit Bestellung ${order} nichts mehr tun. Wenn etwas defekt ist oder fehlt, kann jemand aus unserem Team noch helfen.`,
};

import type { TextsLike } from '../texts/text-pack.ts';
import type { en } from './texts.en.ts';

/** What is said to a customer who was proved. */
export const de: TextsLike<typeof en> = {
  'sign-in-noted': () => 'Danke. Was kann ich noch für Sie tun?',
  'signed-in': ({ name }) =>
    `Danke${name === '' ? '' : `, ${name}`}. Jetzt kann ich Ihre Bestellungen sehen. Was kann ich für Sie tun?`,
};

import { canDo } from '../shared/texts.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** Small talk. */
export const de: TextsLike<typeof english> = {
  greeting: (_, { abilities }) => `Guten Tag! ${canDo(abilities)} Was möchten Sie tun?`,
  assistant: (_, { abilities }) =>
    `Ich bin der automatische Assistent des Shops. ${canDo(abilities)} Was möchten Sie tun?`,
  hello: () => 'Guten Tag!',
  thanks: () => 'Gern geschehen!',
  bye: () => 'Auf Wiedersehen und alles Gute!',
};

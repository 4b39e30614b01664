import { soon, time, zone } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** What a customer in the queue reads of the wait. */
export const de: TextsLike<typeof english> = {
  'queue-closed': ({ opens, ...at }) => {
    const back =
      opens === null
        ? 'Gerade ist niemand aus unserem Team da, und ich weiß noch nicht, wann wieder jemand erreichbar ist.'
        : `Gerade ist niemand aus unserem Team da; wir sind am ${soon(opens)} um ${time(opens)} Uhr (${zone(at.zone, opens)}) wieder erreichbar.`;
    return `Sie sind weiter in der Warteschlange. ${back} Ihr Platz bleibt erhalten.`;
  },
  'queue-waiting': () =>
    'Sie sind weiter in der Warteschlange. Wie lange es dauert, kann ich nicht sagen; unser Team schreibt Ihnen hier.',
};

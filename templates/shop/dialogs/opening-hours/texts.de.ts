import type { TextsLike } from 'onevoice';
import type { en } from './texts.en.ts';

export const de: TextsLike<typeof en> = {
  'hours-told': () => 'Wir haben montags bis samstags von 9 bis 18 Uhr geöffnet.',
  'hours-label': () => 'Öffnungszeiten',
  'hours-ability': () => 'Ihnen sagen, wann wir geöffnet haben',
};

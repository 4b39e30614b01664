import type { ReasonWords } from './reason-words.ts';

/** Reasons for a cancellation in German. */
export const de: ReasonWords = {
  'no-longer-needed': [
    'nicht mehr benötigt',
    'brauche nicht mehr',
    'brauche ich nicht',
    'nicht mehr',
    'will nicht mehr',
    'anders überlegt',
    'woanders billiger',
    'woanders günstiger',
    'zu teuer',
    'dauert zu lange',
  ],
  'ordered-by-mistake': [
    'versehentlich bestellt',
    'aus versehen',
    'versehen',
    'versehentlich',
    'falsch bestellt',
    'falsche größe',
    'falscher artikel',
    'doppelt bestellt',
    'irrtum',
    'verklickt',
  ],
};

import type { ReasonWords } from './reason-words.ts';

/** Reasons for a cancellation in English. */
export const en: ReasonWords = {
  'no-longer-needed': [
    'no longer needed',
    'not needed',
    "don't need",
    'dont need',
    'no longer need',
    'no longer want',
    "don't want",
    'dont want',
    'changed my mind',
    'change of mind',
    'found it cheaper',
    'cheaper elsewhere',
    'bought it elsewhere',
    'too expensive',
    "can't afford",
    'takes too long',
    'traveling',
    'moving',
  ],
  'ordered-by-mistake': [
    'ordered by mistake',
    'by mistake',
    'by accident',
    'accidentally',
    'accident',
    'wrong item',
    'wrong order',
    'wrong size',
    'wrong one',
    'ordered twice',
    'duplicate',
    'misclicked',
  ],
};

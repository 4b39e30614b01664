import type { TextPack } from '../texts/text-pack.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

/** The texts of the kernel and of staff's events, in each built-in language. */
export const SHARED_TEXTS: { readonly [locale: string]: TextPack } = { en, zh, de };

/** Those without anything personal. */
export const SHARED_PUBLIC: readonly (keyof typeof en)[] = [
  'disclosure',
  'disclosure-alone',
  'menu',
  'not-understood',
  'not-understood-menu',
  'left-it',
  'left-queue',
  'back-to-bot',
  'all-right',
  'queue-noted',
  'place-kept',
  'no-answer-queued',
  'take-your-time',
  'anything-else',
  'sorry-for-that',
  'sorry',
  'regret',
  'call-a-person',
  'choice-yes',
  'choice-no',
  'choice-human',
];

import { PerLocale } from '../../models/locale/per-locale.ts';
import { worded } from '../texts/worded.ts';
import { de } from './fact-words.de.ts';
import { en } from './fact-words.en.ts';
import type { FactWords } from './fact-words.ts';
import { zh } from './fact-words.zh.ts';

/** What customers may ask for, in the words of all languages. */
export const orderFacts = worded(new PerLocale<FactWords>({ en, zh, de }));

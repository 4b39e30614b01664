import { PerLocale } from '../../models/locale/per-locale.ts';
import { worded } from '../texts/worded.ts';
import { de } from './asked-words.de.ts';
import { en } from './asked-words.en.ts';
import type { AskedWords } from './asked-words.ts';
import { zh } from './asked-words.zh.ts';

/** What customers may ask for, in the words of all languages. */
export const accountFacts = worded(new PerLocale<AskedWords>({ en, zh, de }));

import type { Locale } from '../../models/locale/locale.ts';
import { de } from './demo-words.de.ts';
import { en } from './demo-words.en.ts';
import type { DemoWords } from './demo-words.ts';
import { zh } from './demo-words.zh.ts';

/** The demo shop's own words in every language. */
export const DEMO_WORDS: Readonly<Record<Locale, DemoWords>> = { en, zh, de };

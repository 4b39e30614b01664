import { PerLocale } from '../../models/locale/per-locale.ts';
import { de } from './demo-words.de.ts';
import { en } from './demo-words.en.ts';
import type { DemoWords } from './demo-words.ts';
import { zh } from './demo-words.zh.ts';

/** The demo shop's own words in every language. */
export const DEMO_WORDS = new PerLocale<DemoWords>({ en, zh, de });

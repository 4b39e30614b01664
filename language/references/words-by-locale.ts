import { PerLocale } from '../../models/locale/per-locale.ts';
import type { ReferenceWords } from './reference-words.ts';
import { de } from './words/references.de.ts';
import { en } from './words/references.en.ts';
import { zh } from './words/references.zh.ts';

/** The words by which each language refers to things in question. */
export const REFERENCE_WORDS = new PerLocale<ReferenceWords>({ en, zh, de });

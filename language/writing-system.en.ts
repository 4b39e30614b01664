import { stemmer } from 'stemmer';
import type { WritingSystem } from './writing-system.ts';

const LATIN_WORD = /\p{Script=Latin}+/gu;

/** Marks what belongs to no language: e-mail addresses, links, numbers with letters (`SW1A`, `RM037907161`). */
const NO_LANGUAGE = /[@/\d]/;

/** How English is written. */
export const en: WritingSystem = {
  evidence: (text) =>
    text
      .split(/\s+/)
      .reduce((sum, part) => sum + (NO_LANGUAGE.test(part) ? 0 : (part.match(LATIN_WORD)?.length ?? 0)), 0),
  // Fewer words ("ok", "iPhone 15") say nothing about the language of somebody we know already.
  switchThreshold: 3,
  stem: stemmer,
};

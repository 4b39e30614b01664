import { stemmer } from 'stemmer';
import type { WritingSystem } from './writing-system.ts';

const LATIN_WORD = /\p{Script=Latin}+/gu;

/** Matches what belongs to no language: e-mail addresses, links, numbers with letters (`SW1A`, `RM037907161`). */
const NO_LANGUAGE = /[@/\d]/;

/** The writing system of English. */
export const en: WritingSystem = {
  evidence: (text) =>
    text
      .split(/\s+/)
      .reduce((sum, part) => sum + (NO_LANGUAGE.test(part) ? 0 : (part.match(LATIN_WORD)?.length ?? 0)), 0),
  // Fewer words ("ok", "iPhone 15") also stand in messages of other languages.
  switchThreshold: 3,
  stem: stemmer,
};

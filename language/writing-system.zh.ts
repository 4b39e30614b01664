import type { WritingSystem } from './writing-system.ts';

const HAN = /\p{Script=Han}/gu;
/** Most words have two characters. */
const CHARACTERS_OF_WORD = 2;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The writing system of Chinese. */
export const zh: WritingSystem = {
  script: 'Han',
  // Han characters beside kana are Japanese.
  evidence: (text) => (KANA.test(text) ? 0 : Math.ceil((text.match(HAN)?.length ?? 0) / CHARACTERS_OF_WORD)),
  switchThreshold: 1,
  unspacedScript: /\p{Script=Han}/u,
  stem: (word) => word,
};

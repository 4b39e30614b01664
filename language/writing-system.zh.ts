import type { WritingSystem } from './writing-system.ts';

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The writing system of Chinese. */
export const zh: WritingSystem = {
  script: 'Han',
  // Han characters beside kana are Japanese.
  evidence: (text) => (KANA.test(text) ? 0 : (text.match(HAN)?.length ?? 0)),
  switchThreshold: 1,
  unspacedScript: /\p{Script=Han}/u,
  stem: (word) => word,
};

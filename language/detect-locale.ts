import type { Locale } from './understanding.ts';

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_WORD = /\p{Script=Latin}+/gu;

/** Marks what belongs to no language: e-mail addresses, links, numbers with letters (`SW1A`, `RM037907161`). */
const NO_LANGUAGE = /[@/\d]/;

/** Fewer Latin words than this ("ok", "iPhone 15") say nothing about the language of somebody we know already. */
const TELLING_WORDS = 3;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Tells the language by script; `hint` (the language so far, default `en`) decides where the text is too short to tell. */
export function detectLocale(text: string, hint?: Locale): Locale {
  if (KANA.test(text)) return hint ?? 'en';
  const words = text
    .split(/\s+/)
    .reduce((sum, part) => sum + (NO_LANGUAGE.test(part) ? 0 : count(part, LATIN_WORD)), 0);
  const han = count(text, HAN);
  if (han > 0 && han >= words) return 'zh';
  if (hint !== undefined && words < TELLING_WORDS) return hint;
  return han > words ? 'zh' : 'en';
}

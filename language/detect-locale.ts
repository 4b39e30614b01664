import type { Locale } from './understanding.ts';

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_WORD = /\p{Script=Latin}+/gu;

/** E-mail addresses, links and numbers with letters (`SW1A`, `RM037907161`) belong to no language. */
const NO_LANGUAGE = /\S*[@/]\S*|[\p{Script=Latin}-]*\d[\p{Script=Latin}\d-]*/gu;

/** Fewer Latin words than this ("ok", "iPhone 15") say nothing about the language of somebody we know already. */
const TELLING_WORDS = 3;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Tells the language by script; `hint` (the language so far, default `en`) decides where the text is too short to tell. */
export function detectLocale(text: string, hint?: Locale): Locale {
  if (KANA.test(text)) return hint ?? 'en';
  const words = count(text.replace(NO_LANGUAGE, ' '), LATIN_WORD);
  const han = count(text, HAN);
  if (han > 0 && han >= words) return 'zh';
  if (hint !== undefined && words < TELLING_WORDS) return hint;
  return han > words ? 'zh' : 'en';
}

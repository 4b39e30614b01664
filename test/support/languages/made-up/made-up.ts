import { builtInLanguage } from '../../../../app/languages/built-in-language.ts';
import type { LanguagePack } from '../../../../app/languages/language-pack.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GEORGIAN = 'აბგდევზთიკლმნოპჟრსტუფქღყშჩ';

/** What stays is matched first: escapes and names of groups of regular expressions, places of values. */
const TRANSLATED = /\\p\{[^}]*\}|\\.|\(\?<\w+>|\{\w+\}|[a-z]/gi;

/** A text in the made-up language: English with Georgian letters, without capitals. */
export function spoken(english: string): string {
  return english.replace(TRANSLATED, (part) => GEORGIAN[LATIN.indexOf(part.toLowerCase())] ?? part);
}

/** A value with all its texts translated: in lists, in objects, and as results of functions. */
function translated<Value>(value: Value): Value {
  const made = (of: unknown): unknown => {
    if (typeof of === 'string') return spoken(of);
    if (typeof of === 'function') return (...given: unknown[]) => made(of(...given));
    if (Array.isArray(of)) return of.map(made);
    if (of instanceof Set) return new Set([...of].map(made));
    if (of instanceof Map) return new Map([...of].map(([key, part]) => [made(key), made(part)]));
    if (typeof of !== 'object' || of === null) return of;
    return Object.fromEntries(Object.entries(of).map(([key, part]) => [key, made(part)]));
  };
  return made(value) as Value;
}

const { writingSystem: _ofEnglish, ...english } = builtInLanguage('en');

/** A whole language that a program has made of English; its script is its own. */
export const madeUp: LanguagePack = {
  ...translated(english),
  tag: 'qaa',
  intlTag: english.intlTag,
  languageWish: { ...translated(english.languageWish), names: ['Made-Up', spoken('made-up')] },
  writingSystem: {
    script: 'Georgian',
    evidence: (text) => text.match(/\p{Script=Georgian}+/gu)?.length ?? 0,
    switchThreshold: 1,
    stem: (word) => word,
  },
};

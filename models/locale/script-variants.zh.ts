import { createRequire } from 'node:module';
import type { ScriptVariants } from './script-variant.ts';
import { HANS_WORDS, HANT_WORDS } from './traditional-words.zh.ts';

const HAN = /\p{Script=Han}/u;
const HAN_CHARACTERS = /\p{Script=Han}/gu;

/** Han characters beside kana are Japanese. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** opencc-js is loaded by the first text that needs it: 30 ms of CPU time and 12 MB to read Traditional Chinese, 190 ms and 86 MB to write it. */
const require = createRequire(import.meta.url);

/** What is made at the first call. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The Han characters of a character set of two bytes, whose first byte is of `from` to `to` and whose second one of `ranges`. */
function hanOf(
  label: string,
  from: number,
  to: number,
  ranges: readonly (readonly [number, number])[],
): Set<string> {
  const bytes: number[] = [];
  for (let first = from; first <= to; first++)
    for (const [start, end] of ranges)
      for (let second = start; second <= end; second++) bytes.push(first, second);
  return new Set(new TextDecoder(label).decode(Uint8Array.from(bytes)).match(HAN_CHARACTERS));
}

/** The characters of only one of both scripts: GB 2312 was made for Simplified Chinese, Big5 for Traditional. */
const onlyIn = once(() => {
  const simplified = hanOf('gbk', 0xb0, 0xf7, [[0xa1, 0xfe]]);
  const traditional = hanOf('big5', 0xa4, 0xf9, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  return { simplified: minus(simplified, traditional), traditional: minus(traditional, simplified) };
});

function minus(all: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((character) => !others.has(character)));
}

function isChinese(text: string): boolean {
  return HAN.test(text) && !KANA.test(text);
}

function evidence(text: string): number {
  if (!isChinese(text)) return 0;
  const { simplified, traditional } = onlyIn();
  let sum = 0;
  for (const [character] of text.matchAll(HAN_CHARACTERS))
    sum += Number(traditional.has(character)) - Number(simplified.has(character));
  return sum;
}

/** The Simplified form of one character. */
const simplify = once(() => {
  const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js');
  const convert = Converter({ from: 't', to: 'cn' });
  const known = new Map<string, string>();
  return (character: string): string => {
    const found = known.get(character) ?? convert(character);
    known.set(character, found);
    return found.length === character.length ? found : character;
  };
});

const traditionalWord = once(() => new RegExp([...HANS_WORDS.keys()].join('|'), 'g'));

function read(text: string): string {
  if (!isChinese(text)) return text;
  const words = text.replace(traditionalWord(), (word) => HANS_WORDS.get(word) ?? word);
  const { traditional } = onlyIn();
  const isTraditional = words.match(HAN_CHARACTERS)?.some((character) => traditional.has(character)) === true;
  return isTraditional ? words.replace(HAN_CHARACTERS, simplify()) : words;
}

/** The Traditional form of a text in the words of Taiwan, but for those that a shop writes otherwise. */
const converter = once(() => {
  const { Converter } = require('opencc-js/cn2t') as typeof import('opencc-js');
  const convert = Converter({ from: 'cn', to: 'twp' });
  return (text: string): string =>
    HANT_WORDS.reduce((written, [word, instead]) => written.replaceAll(word, instead), convert(text));
});

/** The Traditional script of Chinese, as in Taiwan and Hong Kong. */
export const zh: ScriptVariants = {
  'zh-Hant': {
    evidence,
    read,
    // An article that the shop wrote in Traditional Chinese itself stays as it is.
    write: (text) => (isChinese(text) && evidence(text) <= 0 ? converter()(text) : text),
  },
};

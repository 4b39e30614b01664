import { normalize } from '../normalize.ts';
import { phraseTokens } from '../segment.ts';
import { CORRECTION_WORDS } from './correction.ts';
import { MAX_PHRASE_TOKENS } from './phrase-set.ts';

const patterns = CORRECTION_WORDS.derive((languages) => {
  const any = (sources: readonly string[]) =>
    new RegExp(String.raw`(?<!\p{Script=Latin})(?:${sources.join('|')})(?!\p{Script=Latin})`, 'gu');
  return {
    turns: any(languages.flatMap(({ turns }) => turns)),
    refused: any(languages.flatMap(({ refusedWishes }) => refusedWishes)),
  };
});

/**
 * The wish of a short message that takes the place of the one before, without what refuses that one: "return it" of "actually return it, not
 * exchange". Undefined where the message does not say so.
 */
export function changedWish(text: string): string | undefined {
  const said = normalize(text).text;
  if (phraseTokens(said).length > MAX_PHRASE_TOKENS) return undefined;
  const { turns, refused } = patterns();
  const wish = said
    .replace(refused, ' ')
    .replace(turns, ' ')
    .replace(/[\s,.;!，。；！]+/gu, ' ')
    .trim();
  return wish !== said.trim() && /\p{L}/u.test(wish) && (said.search(turns) >= 0 || said.search(refused) >= 0)
    ? wish
    : undefined;
}

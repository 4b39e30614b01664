import { spelledNumber } from '../../../language/entities/spelled-number.ts';
import { ENTITY_WORDS } from '../../../language/entities/words/words-by-locale.ts';
import { normalize } from '../../../language/normalize.ts';
import { phraseTokens } from '../../../language/segment.ts';
import { isUnrivalled } from '../intent-threshold.ts';
import type { TurnReading } from '../turn-reading.ts';
import { certain, type Layer } from './layer.ts';

/** Most words of a rating in a sentence: "2 because it took ages". */
const SHORT = 10;

/**
 * A rating where one is asked for, also in words that are thanks, a yes or a no elsewhere ("excellent", 👍), and a number in a short sentence ("five from
 * me", "2 because it took ages") unless that is surely a wish.
 */
export const ratingLayer: Layer = {
  name: 'value',
  propose(reading) {
    const { rules, wants, text, message } = reading;
    if (!wants.includes('score') || message.files.length > 0 || /[?？]/.test(text)) return [];
    if (rules.entities.some(({ marked }) => marked)) return [];
    const given = rules.entities.find(({ kind }) => kind === 'score')?.value ?? numberIn(reading);
    return given === undefined ? [] : [certain({ type: 'inform', values: { score: given } })];
  },
};

/** The only number of a short sentence, if it is a score. */
function numberIn({ text, scores: [best], intents }: TurnReading): string | undefined {
  const tokens = phraseTokens(normalize(text).text);
  const articles = ENTITY_WORDS.parts().flatMap((words) => words.articles);
  const numbers = tokens
    .filter((token) => !articles.includes(token))
    .flatMap((token) => (/^\d+$/.test(token) ? Number(token) : (spelledNumber(token) ?? [])));
  const [only, ...others] = numbers;
  if (only === undefined || others.length > 0 || tokens.length > SHORT || only < 1 || only > 5)
    return undefined;
  const isWish =
    best !== undefined && isUnrivalled(best) && intents.eventOf(best.intent, {})?.type !== 'small-talk';
  return isWish ? undefined : String(only);
}

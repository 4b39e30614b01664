import { type EntityCandidate, span } from './entity-candidate.ts';

const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  eins: '1',
  ein: '1',
  zwei: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
  fuenf: '5',
};

const LONE = /^[\s(]*([1-5])[\s).!]*$/du;
const COUNTED =
  /^\s*([1-5]|one|two|three|four|five) ?(?:(?:stars?|points?)(?: (?:out )?of (?:5|five))?|(?:\/|out of) ?(?:5|five))[\s.!]*$/du;
const COUNTED_DE =
  /^\s*([1-5]|eins?|zwei|drei|vier|f(?:ü|ue)nf) ?(?:(?:stern(?:en?|chen)?|punkte?n?)(?: von (?:5|fünf|fuenf)(?: sternen| punkten)?)?|von (?:5|fünf|fuenf)(?: sternen| punkten)?)[\s.!]*$/du;
const COUNTED_ZH = /^\s*(?:打|给)? ?([1-5]|[一二两三四五]) ?(?:颗?星|分)(?:好评|差评)?[\s.!]*$/du;

/** Finds a score from 1 to 5 that is the whole text: `5`, `5 stars`, `4/5`, `4 von 5`, `五星`. */
export function findScore(text: string): EntityCandidate[] {
  const match = LONE.exec(text) ?? COUNTED.exec(text) ?? COUNTED_DE.exec(text) ?? COUNTED_ZH.exec(text);
  const mark = match?.[1];
  if (!match || mark === undefined) return [];
  return [{ kind: 'score', value: WORDS[mark] ?? mark, marked: false, ...span(match) }];
}

import { phraseTokens } from '../segment.ts';
import { controlPhrases, SPOKEN_CONTROLS, type SpokenControl } from './control-phrases.ts';
import { calm, consistsOf, MAX_PHRASE_TOKENS, PhraseSet } from './phrase-set.ts';

const SETS = SPOKEN_CONTROLS.map((control) => {
  const { phrases, around } = controlPhrases(control);
  return { control, core: new PhraseSet(phrases), filler: new PhraseSet(around) };
});

/** Finds a control phrase that is the whole normalised text, courtesies aside; `undefined` if there is anything more. */
export function control(text: string): SpokenControl | undefined {
  const tokens = phraseTokens(text).map(calm);
  if (tokens.length > MAX_PHRASE_TOKENS) return undefined;
  return SETS.find(({ core, filler }) => consistsOf(tokens, core, filler))?.control;
}

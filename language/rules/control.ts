import { PerLocale } from '../../models/locale/per-locale.ts';
import { phraseTokens } from '../segment.ts';
import { de } from './control-phrases.de.ts';
import { en } from './control-phrases.en.ts';
import { type ControlPhrases, SPOKEN_CONTROLS, type SpokenControl } from './control-phrases.ts';
import { zh } from './control-phrases.zh.ts';
import { consistsOf, MAX_PHRASE_TOKENS, PhraseSet, withoutEmphasis } from './phrase-set.ts';

/** The phrases of the controls. */
export const CONTROL_PHRASES = new PerLocale<ControlPhrases>({ en, zh, de });

/** Each control's phrases in all languages with what may stand around them: people mix languages ("agent, 谢谢"). */
const sets = CONTROL_PHRASES.derive((languages) =>
  SPOKEN_CONTROLS.map((control) => {
    const phrases = languages.flatMap(({ controls }) => controls[control].phrases);
    const around = languages.flatMap(({ courtesy, controls }) => [...courtesy, ...controls[control].around]);
    return { control, core: new PhraseSet(phrases), filler: new PhraseSet(around) };
  }),
);

/** Finds a control phrase that is the whole normalised text but for courtesies; undefined if the text says anything more. */
export function findControl(text: string): SpokenControl | undefined {
  const tokens = phraseTokens(text).map(withoutEmphasis);
  if (tokens.length > MAX_PHRASE_TOKENS) return undefined;
  return sets().find(({ core, filler }) => consistsOf(tokens, core, filler))?.control;
}

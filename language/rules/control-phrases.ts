import { LOCALES, type Locale } from '../../models/locale/locale.ts';
import type { Control } from '../understanding.ts';
import { en } from './control-phrases.en.ts';
import { zh } from './control-phrases.zh.ts';

/** The controls that are found by a phrase, in the order they are compared: the first that fits wins. */
export const SPOKEN_CONTROLS = [
  'back-to-bot',
  'human',
  'start-over',
  'no-access',
  'resend',
  'repeat',
  'cancel',
  'wait',
  'complaint',
  'bye',
  'thanks',
  'greeting',
] as const satisfies readonly Control[];

/** One of {@link SPOKEN_CONTROLS}. */
export type SpokenControl = (typeof SPOKEN_CONTROLS)[number];

/** How people say the controls in a language. */
export interface ControlPhrases {
  /** What may stand beside any control phrase. */
  readonly courtesy: readonly string[];
  readonly controls: Readonly<
    Record<
      SpokenControl,
      {
        readonly phrases: readonly string[];
        /** What may stand around the phrases, besides `courtesy`. */
        readonly around: readonly string[];
      }
    >
  >;
}

const PHRASES: Readonly<Record<Locale, ControlPhrases>> = { en, zh };

/** A control's phrases in all languages, and what may stand around them: people mix languages ("agent, 谢谢"). */
export function controlPhrases(control: SpokenControl): { phrases: string[]; around: string[] } {
  const packs = LOCALES.map((locale) => PHRASES[locale]);
  return {
    phrases: packs.flatMap(({ controls }) => controls[control].phrases),
    around: packs.flatMap(({ courtesy, controls }) => [...courtesy, ...controls[control].around]),
  };
}

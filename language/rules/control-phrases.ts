import type { Control } from '../understanding.ts';

/** The controls that a phrase expresses, in the order of comparison: the first that fits wins. */
export const SPOKEN_CONTROLS = [
  'back-to-bot',
  'human',
  'start-over',
  'no-access',
  'resend',
  'repeat',
  'cancel',
  'wait',
  'after-all',
  'why-not',
  'complaint',
  'bye',
  'thanks',
  'greeting',
] as const satisfies readonly Control[];

/** One of {@link SPOKEN_CONTROLS}. */
export type SpokenControl = (typeof SPOKEN_CONTROLS)[number];

/** The phrases of the controls in one language. */
export interface ControlPhrases {
  /** What an angry message holds, whatever it asks for: parts of regular expressions (with the flag `u`), in lower case. */
  readonly upset: readonly string[];
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

import type { JsonObject } from '../../models/json.ts';
import type { Phrase } from '../texts/phrase.ts';
import type { ParamsOf, TextPack } from '../texts/text-pack.ts';
import type { Choice, Line } from './effects.ts';
import type { Event } from './events.ts';

/** Makes messages of the texts of a pack; an id or a parameter that doesn't exist does not compile. */
export interface Speaker<Pack extends TextPack> {
  /** A text by its id with its parameters. */
  phrase<Id extends keyof Pack & string>(text: Id, params: ParamsOf<Pack[Id]>): Phrase;
  /** A message, with its buttons. */
  line<Id extends keyof Pack & string>(
    text: Id,
    params: ParamsOf<Pack[Id]>,
    choices?: readonly Choice[],
  ): Line;
  /** A button: its label, and the event that a tap on it means. */
  choice<Id extends keyof Pack & string>(text: Id, params: ParamsOf<Pack[Id]>, event: Event): Choice;
}

/** The speaker of a dialog's texts: `const { line, choice } = speaker<typeof en>()`. */
export function speaker<Pack extends TextPack>(): Speaker<Pack> {
  const phrase = (text: string, params: unknown): Phrase => ({ text, params: params as JsonObject });
  return {
    phrase,
    line: (text, params, choices = []) => ({ ...phrase(text, params), choices }),
    choice: (text, params, event) => ({ label: phrase(text, params), event }),
  };
}

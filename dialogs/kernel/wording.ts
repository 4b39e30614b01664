import type { Json, JsonObject } from '../../models/json.ts';
import type { Choice, Line, Phrase } from './effects.ts';
import type { Event } from './events.ts';

type None = Record<string, never>;

/** What a text may be made of besides its parameters. */
export interface Words {
  /** Words a phrase that is a parameter, such as the name of a task. */
  word(phrase: Phrase): string;
  /** What the bot can do, a verb phrase for each dialog that has one: "cancel an order". */
  readonly abilities: readonly string[];
}

/** The texts of one language by their ids. A parameter is JSON, as all of an effect is. */
export type TextPack = { readonly [id: string]: (params: never, words: Words) => string };

type ParamsOf<Text> = Text extends (params: infer Params, ...rest: never[]) => string
  ? unknown extends Params
    ? None
    : Params
  : never;

/** The same texts in another language: each with the parameters of the first one. A missing text does not compile. */
export type TextsLike<Pack extends TextPack> = {
  readonly [Id in keyof Pack]: (params: ParamsOf<Pack[Id]>, words: Words) => string;
};

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

/** The phrase of a parameter; undefined for another value. */
export function phraseOf(value: Json | undefined): Phrase | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { text, params } = value;
  return typeof text === 'string' && typeof params === 'object' && params !== null && !Array.isArray(params)
    ? { text, params }
    : undefined;
}

import type { Phrase } from './phrase.ts';

type None = Record<string, never>;

/** What a text may be made of besides its parameters. */
export interface Words {
  /** Words a phrase that is a parameter, such as the name of a task. */
  word(phrase: Phrase): string;
  /** What the bot can do, a verb phrase for each dialog that has one: "cancel an order". */
  readonly abilities: readonly string[];
  /** An order number as the shop writes it. */
  readonly orderExample: string;
}

/** The texts of one language by their ids. A parameter is JSON, as all of an effect is. */
export type TextPack = { readonly [id: string]: (params: never, words: Words) => string };

/** The parameters of a text. */
export type ParamsOf<Text> = Text extends (params: infer Params, ...rest: never[]) => string
  ? unknown extends Params
    ? None
    : Params
  : never;

/** The same texts in another language: each with the parameters of the first one. A missing text does not compile. */
export type TextsLike<Pack extends TextPack> = {
  readonly [Id in keyof Pack]: (params: ParamsOf<Pack[Id]>, words: Words) => string;
};

/** The texts of two packs in each language that both have, as one. */
export function mergeTexts<
  const A extends { readonly [locale: string]: TextPack },
  const B extends { readonly [locale: string]: TextPack },
>(first: A, second: B): { readonly [Tag in keyof A & keyof B]: A[Tag] & B[Tag] } {
  const merged = Object.keys(first).flatMap((tag) =>
    tag in second ? [[tag, { ...first[tag], ...second[tag] }]] : [],
  );
  return Object.fromEntries(merged) as { readonly [Tag in keyof A & keyof B]: A[Tag] & B[Tag] };
}

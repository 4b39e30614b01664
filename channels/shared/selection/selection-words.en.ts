/** The line below the numbered list of a selection, in one language. */
export interface SelectionWords {
  /** How to answer. `example`: numbers as they are written in the language; `none`: the label for nothing, where there is one. */
  howToAnswer(example: string, none: string | undefined): string;
  /** Stands between two numbers of the example. */
  readonly separator: string;
}

/** The line in English. */
export const en: SelectionWords = {
  howToAnswer: (example, none) =>
    `Answer with the numbers, e.g. ${example}, or with "all"${none === undefined ? '' : ` or "${none}"`}.`,
  separator: ', ',
};

import type { Selection } from '../../../models/conversation/selection.ts';
import { PerLocale } from '../../../models/locale/per-locale.ts';
import { wordsFor } from '../../../models/locale/script-variants.ts';
import { de } from './selection-words.de.ts';
import { en, type SelectionWords } from './selection-words.en.ts';
import { zh } from './selection-words.zh.ts';

/** The line below a list of which several are chosen. */
export const SELECTION_TEXTS = new PerLocale<SelectionWords>({ en, zh, de });

/** A selection for a channel without checkboxes: its options in their order, to be numbered from 1, and the line that says how to answer. */
export interface NumberedSelection {
  readonly options: readonly string[];
  readonly howToAnswer: string;
}

/** A selection as a numbered list with the line below it, in the language of a BCP 47 tag. */
export function numberedSelection(
  { options, none }: Selection,
  locale: string | undefined,
): NumberedSelection {
  const { howToAnswer, separator } = wordsFor(SELECTION_TEXTS, locale);
  const example = options.length < 3 ? '1' : ['1', '3'].join(separator);
  return { options, howToAnswer: howToAnswer(example, none) };
}

/** The same as text. */
export function numberedText({ options, howToAnswer }: NumberedSelection): string {
  const lines = options.map((option, index) => `${index + 1}. ${option}`);
  return `${lines.join('\n')}\n\n${howToAnswer}`;
}

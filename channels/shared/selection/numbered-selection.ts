import type { Selection } from '../../../models/conversation/selection.ts';
import { type Locale, localeOf } from '../../../models/locale/locale.ts';
import { de } from './selection-words.de.ts';
import { en, type SelectionWords } from './selection-words.en.ts';
import { zh } from './selection-words.zh.ts';

const WORDS: Readonly<Record<Locale, SelectionWords>> = { en, zh, de };

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
  const { howToAnswer, separator } = WORDS[localeOf(locale)];
  const example = options.length < 3 ? '1' : ['1', '3'].join(separator);
  return { options, howToAnswer: howToAnswer(example, none) };
}

/** The same as text. */
export function numberedText({ options, howToAnswer }: NumberedSelection): string {
  const lines = options.map((option, index) => `${index + 1}. ${option}`);
  return `${lines.join('\n')}\n\n${howToAnswer}`;
}

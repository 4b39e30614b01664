import { date } from '../texts/format.de.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** Quotes the knowledge base: an answer with its source and since when that is in force. */
export const de: TextsLike<typeof english> = {
  answer: ({ answer: { text, sources } }) => {
    const [source] = sources;
    if (!source) return text;
    const since = source.effectiveOn === undefined ? '' : `, gültig seit ${date(source.effectiveOn)}`;
    return `${text}\n\nQuelle: ${source.title}${since}`;
  },
  'answer-ability': () => 'Fragen zu unserem Shop beantworten',
};

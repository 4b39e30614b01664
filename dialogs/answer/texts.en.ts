import type { QuotedAnswer } from '../machine/events.ts';
import { date } from '../texts/format.en.ts';

/** Quotes the knowledge base: an answer with its source and since when that is in force. */
export const en = {
  answer: ({ answer: { text, sources } }: { answer: QuotedAnswer }) => {
    const [source] = sources;
    if (!source) return text;
    const since = source.effectiveOn === undefined ? '' : `, in force since ${date(source.effectiveOn)}`;
    return `${text}\n\nSource: ${source.title}${since}`;
  },
  'answer-ability': () => 'answer questions about our shop',
};

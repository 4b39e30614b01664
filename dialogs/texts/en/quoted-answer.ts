import type { Groups, TextGroup } from '../../templates.ts';
import { date } from './format.ts';

/** The texts that quote the knowledge base: an answer with its source and since when that is in force. */
export const quotedAnswer: TextGroup<Groups['quotedAnswer']> = {
  answer: ({ answer: { text, sources } }) => {
    const [source] = sources;
    if (!source) return text;
    const since = source.effectiveOn === undefined ? '' : `, in force since ${date(source.effectiveOn)}`;
    return `${text}\n\nSource: ${source.title}${since}`;
  },
  'no-answer-queued': () =>
    "I found nothing on that in our help pages; I've noted the question for our team.",
};

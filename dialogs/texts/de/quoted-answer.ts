import type { Groups, TextGroup } from '../../templates.ts';
import { date } from './format.ts';

/** The texts that quote the knowledge base: an answer with its source and since when that is in force. */
export const quotedAnswer: TextGroup<Groups['quotedAnswer']> = {
  answer: ({ answer: { text, sources } }) => {
    const [source] = sources;
    if (!source) return text;
    const since = source.effectiveOn === undefined ? '' : `, gültig seit ${date(source.effectiveOn)}`;
    return `${text}\n\nQuelle: ${source.title}${since}`;
  },
  'no-answer-queued': () =>
    'Dazu habe ich auf unseren Hilfeseiten nichts gefunden; ich habe die Frage für unser Team notiert.',
};

import { date } from '../texts/format.zh.ts';
import type { TextsLike } from '../texts/text-pack.ts';
import type { en as english } from './texts.en.ts';

/** Quotes the knowledge base: an answer with its source and since when that is in force. */
export const zh: TextsLike<typeof english> = {
  answer: ({ answer: { text, sources } }) => {
    const [source] = sources;
    if (!source) return text;
    const since = source.effectiveOn === undefined ? '' : `，${date(source.effectiveOn)}起生效`;
    return `${text}\n\n来源：${source.title}${since}`;
  },
  'answer-ability': () => '回答关于本店的问题',
};

import type { Groups, TextGroup } from '../../templates.ts';
import { date } from './format.ts';

/** The texts that quote the knowledge base: an answer with its source and since when that is in force. */
export const quotedAnswer: TextGroup<Groups['quotedAnswer']> = {
  answer: ({ answer: { text, sources } }) => {
    const [source] = sources;
    if (!source) return text;
    const since = source.effectiveOn === undefined ? '' : `，${date(source.effectiveOn)}起生效`;
    return `${text}\n\n来源：${source.title}${since}`;
  },
  'no-answer-queued': () => '这个问题在帮助文档里没有找到答案，我已经记下来转给客服。',
};

import type { EventOf } from '../../../dialogs/machine/events.ts';
import { asks } from '../../../language/rules/answer/asks.ts';
import type { IntentScore } from '../../../language/understanding.ts';
import { isSure } from '../intent-threshold.ts';
import type { TurnReading } from '../turn-reading.ts';
import type { Layer } from './layer.ts';

const LETTER = /\p{L}/u;

/** A question to the knowledge base, by its intent or because an article fits. */
export const knowledgeLayer: Layer = {
  name: 'knowledge',
  async propose(reading) {
    const asked = await knowledgeQuestion(reading.text, reading.scores, reading);
    // An unclear answer to a question for a yes or no is no question without an answer.
    const isAnswer =
      reading.question !== undefined && asked?.answer === null && !asks(reading.text, reading.locale);
    return asked && !isAnswer ? [{ events: [asked], confidence: reading.scores[0]?.confidence ?? 0 }] : [];
  },
};

/** The question that a text asks the knowledge base; undefined if it is none. What may be no question needs a better answer. */
export async function knowledgeQuestion(
  text: string,
  [best]: readonly IntentScore[],
  { intents, ports, locale, message: { now } }: TurnReading,
): Promise<EventOf<'ask'> | undefined> {
  const isQuestion = isSure(best) && intents.isQuestion(best.intent);
  const answer = LETTER.test(text) ? await ports.answer(text, { locale, now, strict: !isQuestion }) : null;
  return answer !== null || isQuestion ? { type: 'ask', question: text, answer } : undefined;
}

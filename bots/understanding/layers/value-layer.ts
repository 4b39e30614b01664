import type { Json } from '../../../models/json.ts';
import { isBareAnswer, isValuesOnly } from '../bare-answer.ts';
import { isUnrivalled } from '../intent-threshold.ts';
import type { TurnReading } from '../turn-reading.ts';
import { certain, type Layer } from './layer.ts';

/** The answer to a question for values: files, any text, or a message that is its values and little else. */
export const valueLayer: Layer = {
  name: 'value',
  propose(reading) {
    const sent = sentWhole(reading);
    const { rules, text, wantedValues, kernel, doubts } = reading;
    const beginsTask = (kind: string) => kernel.registry.tasks.some(({ startsWith }) => startsWith === kind);
    const chosen = rules.entities.filter(({ kind }) => wantedValues[kind] !== undefined);
    return [
      ...(Object.keys(sent).length > 0 ? [certain({ type: 'inform', values: sent })] : []),
      ...(chosen.length > 0 && isBareAnswer(text, reading.locale, chosen, beginsTask)
        ? [certain({ type: 'inform', values: wantedValues })]
        : []),
      // An order that another one is to be like names itself, in however many words.
      ...(wantedValues['like-order'] !== undefined && !isQuestionBeside(reading)
        ? [certain({ type: 'inform', values: wantedValues })]
        : []),
      // Who says nothing but who they are has no wish yet.
      ...(chosen.length === 0 &&
      !rules.entities.some(({ kind }) => beginsTask(kind)) &&
      isValuesOnly(text, reading.locale, rules.entities)
        ? [certain({ type: 'inform', values: reading.values })]
        : []),
      ...doubts.asked.map(certain),
    ];
  },
};

/** What the question takes whole: the files, and the text unless it asks something. */
function sentWhole(reading: TurnReading): Record<string, Json> {
  const { wants, message, written } = reading;
  const takesFiles = message.files.length > 0 && wants.includes('files');
  const takesText = wants.includes('text') && written.trim() !== '' && !isQuestionBeside(reading);
  return {
    ...(takesFiles && { files: message.files.map((file) => ({ ...file })) }),
    ...(takesText && { text: written.trim() }),
  };
}

/** Whether a message asks the knowledge base something, where the present question would take any text: it ends as a question, and surely is one. */
function isQuestionBeside({ text, scores: [best], intents }: TurnReading): boolean {
  const asks = /[?？]\s*$/.test(text);
  return asks && best !== undefined && isUnrivalled(best) && intents.isQuestion(best.intent);
}

import type { Event } from '../../../dialogs/machine/events.ts';
import { closingOnly } from '../../../language/rules/answer/courtesy-only.ts';
import { isUnrivalled } from '../intent-threshold.ts';
import type { TurnReading } from '../turn-reading.ts';
import { unlessEarly } from './button-layer.ts';
import { certain, type Layer } from './layer.ts';

/**
 * The answer to a question for a yes or no. It goes before every intent: "no, it's my mistake" is a no. A message with a value that the question
 * accepts too is that value's ("no, 1043"), and one with files is more than an answer.
 */
export const answerLayer: Layer = {
  name: 'answer',
  propose(reading) {
    const { rules, question, message } = reading;
    const { answer } = rules;
    if (answer === undefined || message.files.length > 0) return [];
    if (rules.control === 'correct' || reading.hasNewValue) return [];
    // "Yes" where the only button gives a value: "Did you mean ann@example.com?"
    const [only, ...others] = message.memory.offers;
    if (answer.says === 'yes' && only?.event.type === 'inform' && others.length === 0)
      return [certain(only.event)];
    if (answer.says === 'unclear') return [certain({ type: 'repeat' })];
    if (answer.says === 'leave') return [certain({ type: 'cancel' })];
    if (answer.says === 'no') {
      const next = wishBehind(answer.rest, reading);
      // In the middle of a task that asks for a value, "no" says that the task is not wanted.
      const leaves = question === undefined && reading.task !== undefined && answer.absent !== true;
      // "That's all" ends a list of things, and does not leave the task.
      const isListed = reading.choosesThings && closingOnly(reading.text, reading.locale);
      return [
        { events: next ? [{ type: 'deny' }, next] : [{ type: 'deny' }], confidence: 1 },
        ...(leaves ? [certain({ type: isListed ? 'repeat' : 'cancel' })] : []),
        certain({ type: 'acknowledge' }),
      ];
    }
    // "I guess so" is no explicit yes: the consequences are said again.
    const isVague = question?.changes === true && !answer.explicit;
    const yes: Event = isVague ? { type: 'wait' } : { type: 'affirm' };
    return [certain(unlessEarly(yes, reading)), certain({ type: 'acknowledge' })];
  },
};

/** The wish behind a no that is sure: "no, where is it?", "no, I want a person". What is refused is no wish. */
function wishBehind(rest: string, reading: TurnReading): Event | undefined {
  const [best] = reading.scoresOf(rest);
  if (best === undefined || !isUnrivalled(best)) return undefined;
  const event = reading.intents.eventOf(best.intent, reading.values);
  if (event?.type === 'start') {
    const isRefused = reading.message.memory.stack.frames.some(({ dialog }) => dialog === event.dialog);
    return isRefused || reading.isNegated(event.dialog) ? undefined : event;
  }
  return event?.type === 'human' || event?.type === 'unsupported' ? event : undefined;
}

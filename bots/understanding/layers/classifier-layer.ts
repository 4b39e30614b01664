import { latelyIn } from '../../../dialogs/kernel/lately.ts';
import type { Event, Interpretation } from '../../../dialogs/machine/events.ts';
import { OUT_OF_SCOPE } from '../../../language/classifier/local-classifier.ts';
import { asks } from '../../../language/rules/answer/asks.ts';
import { courtesyOnly } from '../../../language/rules/answer/courtesy-only.ts';
import { isUpset } from '../../../language/rules/upset.ts';
import type { SlotValues } from '../../../models/values/value-types.ts';
import { byGuest } from '../by-guest.ts';
import { byIntent, byLoneValue } from '../by-intent.ts';
import { byNamedValue } from '../by-value.ts';
import { isSure, isUnrivalled } from '../intent-threshold.ts';
import type { TurnReading } from '../turn-reading.ts';
import { asksForSomething, wishSeparator } from '../wishes/wish-separator.ts';
import { wishesOf } from '../wishes/wishes.ts';
import { withWording } from '../wishes/wording.ts';
import { knowledgeQuestion } from './knowledge-layer.ts';
import type { Layer } from './layer.ts';

/** The wishes of a message by the local classifier: several of them, one, or only a value to go on with. */
export const classifierLayer: Layer = {
  name: 'classifier',
  async propose(reading) {
    const { scores, values, wantedValues, intents, rules, kernel, text } = reading;
    const confidence = scores[0]?.confidence ?? 0;
    const usual = kernel.registry.tasks.find(({ startsWith }) => startsWith !== undefined);
    const proof = kernel.registry.ofRole('proof');
    const wishes = await wishesOf(text, {
      entities: rules.entities,
      scoresOf: (part) => reading.scoresOf(part),
      intents,
      isNegated: (part, task) => reading.isNegated(task, part),
      asks: (part) => asks(part, reading.locale),
      closes: (task) => kernel.registry.dialog(task).closes === true,
      isCovered: (task, by) => kernel.registry.isCovered(task, by),
      worded: (wish, part) => withWording(wish, part, kernel.registry),
      isEmpty: (part) => courtesyOnly(part.replace(wishSeparator(), ' '), reading.locale),
      proves: (kind) => kind !== usual?.startsWith && proof?.machine.takes[kind] !== undefined,
      subject: usual?.startsWith === undefined ? undefined : { kind: usual.startsWith, task: usual.id },
      valuesOf: (entities) => reading.valuesOf(entities),
      ask: async (part) => {
        const asked = await knowledgeQuestion(part, reading.scoresOf(part), reading);
        return asked?.answer ? asked : undefined;
      },
    });
    const proposed = byIntent(scores, values, {
      intents,
      usual: usual?.id,
      current: reading.task ?? reading.message.memory.stack.declined?.dialog,
      isNegated: (task) => reading.isNegated(task),
    });
    const wish = proposed.filter((event) => event.type !== 'unsupported' || holdsWithoutValues(reading));
    // The only wish of a message that says more than that, if it is no wish for a change that the rest may limit.
    const isRefused = wish[0]?.type === 'refrain';
    const [only] = wishes.length === 1 && (isRefused || !isSure(scores[0])) ? wishes : [];
    const likeliest = scores.find(({ intent }) => intent !== OUT_OF_SCOPE)?.intent;
    // What changes something is taken of a part only where nothing else is likelier of the whole.
    const isAgreed = only !== undefined && (!intents.isChange(only) || only.dialog === likeliest);
    const inPart = isAgreed ? [only] : [];
    // At rest nothing is asked: who somebody is stands beside a wish.
    const isAnswered = reading.wants.length > 0 && Object.keys(wantedValues).length > 0;
    const answer =
      isAnswered || Object.keys(values).length > 0
        ? [{ type: 'inform', values: isAnswered ? wantedValues : values } as const]
        : [];
    return [
      ...byGuest(rules.guest, values, kernel.registry),
      ...byNamedValue(rules.entities, values, scores, intents, kernel.registry),
      ...(wishes.length > 1 ? [{ type: 'wishes', wishes: withRest(wishes, values) } as const] : []),
      ...reading.doubts.others,
      ...(isRefused ? inPart : []),
      // Where the question accepts a value of the message, only what is surely another wish goes before it.
      ...(isAnswered && !isOtherWish(wish[0], reading) ? [...answer, ...wish] : [...wish, ...answer]),
      ...inPart,
      // In the queue a lone number may be for staff, who read it.
      ...(reading.isQueued ? [] : sameForAnother(reading)),
      ...(reading.isQueued ? [] : byLoneValue(scores, values, kernel.registry)),
    ]
      .filter((event) => !isGuessedAnswer(event, reading))
      .map((event) => ({ events: [event], confidence }));
  },
};

/** The first wish has what stands in no wish's part of the message as well, such as who the customer is. */
function withRest(wishes: readonly Interpretation[], values: SlotValues): Interpretation[] {
  const told = new Set(wishes.flatMap((wish) => (wish.type === 'start' ? Object.keys(wish.values) : [])));
  const rest = Object.fromEntries(Object.entries(values).filter(([kind]) => !told.has(kind)));
  const first = wishes.findIndex(({ type }) => type === 'start');
  return wishes.map((wish, nth) =>
    wish.type === 'start' && nth === first ? { ...wish, values: { ...rest, ...wish.values } } : wish,
  );
}

/** Whether an event is a guess where a question for a yes or no waits: courtesy is told by rule, and a question about a person calls none. */
function isGuessedAnswer(event: Event, { question, text, locale, scores }: TurnReading): boolean {
  const { type } = event;
  // A complaint is no courtesy, and a goodbye that may be something else would end what is under way.
  const isBye = event.type === 'small-talk' && event.kind === 'bye';
  if (type === 'small-talk' && isUpset(text)) return true;
  if (isBye && (scores[0] === undefined || !isUnrivalled(scores[0]))) return true;
  if (question === undefined) return false;
  return type === 'small-talk' || (type === 'human' && asks(text, locale));
}

/**
 * Whether an intent is surely another wish than the answer to the question. What the classifier sees in a message by its number alone is none where the
 * question asks for that number: a code looks like an order's, and "1026 is what the mail says" like a complaint about an order.
 */
function isOtherWish(event: Event | undefined, reading: TurnReading): boolean {
  const { scores, wantedValues, kernel } = reading;
  const [best] = scores;
  if (event === undefined || event.type === 'small-talk' || best === undefined || !isUnrivalled(best))
    return false;
  const begins = kernel.registry.tasks.flatMap(({ startsWith }) => startsWith ?? []);
  if (event.type === 'start')
    return (
      isWorded(reading) &&
      (Object.keys(wantedValues).some((kind) => begins.includes(kind)) ||
        isAnotherTask(event.dialog, reading))
    );
  if (event.type !== 'unsupported') return true;
  return holdsWithoutValues(reading);
}

/** Whether the intent of a message stays the same without its values, so that it is not seen in a number alone: "and 1043?". */
function holdsWithoutValues(reading: TurnReading): boolean {
  const { rules, text } = reading;
  const [best] = reading.scores;
  if (rules.entities.length === 0) return true;
  const rest = rules.entities.reduce((left, { text: value }) => left.replace(value, ' '), text);
  const [ofRest] = reading.scoresOf(rest);
  return ofRest !== undefined && ofRest.intent === best?.intent && isSure(ofRest);
}

/** Most words beside the value of a message that asks the same about another one: "and what about 1043?". */
const SAME_WORDS = 4;

/** "And 1043?" after a task that only tells something: the same of that one. */
function sameForAnother({ rules, text, values, kernel, message, scores }: TurnReading): Event[] {
  const { registry } = kernel;
  const lately = latelyIn(message.memory.stack, registry);
  if (lately === null || lately.underWay || registry.changes(lately.dialog) || isSure(scores[0])) return [];
  const { about } = registry.dialog(lately.dialog);
  if (about === undefined || values[about] === undefined) return [];
  const rest = rules.entities.reduce((left, { text: value }) => left.replace(value, ' '), text);
  const words = rest.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return words > SAME_WORDS ? [] : [{ type: 'start', dialog: lately.dialog, values }];
}

/** Whether a message asks or is worded as a wish, so that it is more than the answer "the one from last week, 1095". */
function isWorded({ text, locale }: TurnReading): boolean {
  return asks(text, locale) || asksForSomething().test(text.trim());
}

/** Whether a task is another one than that under way, whose question only asks for one of some things, and no part of it. */
function isAnotherTask(dialog: string, { task, wantedValues, kernel, isThing }: TurnReading): boolean {
  const areThings = Object.keys(wantedValues).every(isThing);
  return areThings && task !== undefined && dialog !== task && !kernel.registry.isCovered(dialog, task);
}

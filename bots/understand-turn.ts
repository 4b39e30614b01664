import type { Event } from '../dialogs/kernel/events.ts';
import type { Kernel } from '../dialogs/kernel/kernel.ts';
import { type Told, VALUE_KINDS, type ValueKind } from '../dialogs/vocabulary.ts';
import { OUT_OF_SCOPE } from '../language/classifier/local-classifier.ts';
import { understand } from '../language/understand.ts';
import type { Control, IntentScore, Locale, Understanding } from '../language/understanding.ts';
import { KNOWLEDGE_INTENT, proposed } from './intents.ts';
import { type Memory, waitsForPerson } from './memory.ts';
import { chosen } from './offers.ts';
import type { BrainPorts } from './ports.ts';
import { isBareAnswer, toldValues } from './values.ts';

/** Calibrated confidence from which an intent is acted upon. */
const SURE = 0.5;

/** Two intents closer than this, both short of {@link PLAIN}, are put to the customer to choose. */
const CLOSE = 0.15;

/** Confidence from which no second reading is considered. */
const PLAIN = 0.75;

/** What each wish about the conversation means; the two that depend on its state are not in the table. */
const CONTROL: Readonly<Record<Exclude<Control, 'correct' | 'back-to-bot'>, Event>> = {
  cancel: { type: 'cancel' },
  'start-over': { type: 'start-over' },
  repeat: { type: 'repeat' },
  human: { type: 'human' },
  'no-access': { type: 'no-access' },
  resend: { type: 'resend' },
  greeting: { type: 'small-talk', kind: 'greeting' },
  thanks: { type: 'small-talk', kind: 'thanks' },
  bye: { type: 'small-talk', kind: 'bye' },
};

/** What a message is taken to say. */
export interface Reading {
  readonly locale: Locale;
  readonly event: Event;
}

/** A customer's message with everything its reading depends on. */
export interface Message {
  readonly text: string;
  readonly locale: Locale;
  readonly memory: Memory;
  readonly now: Date;
}

/**
 * The cascade, cheapest first: buttons and exact replies, rules and entities, the local classifier, knowledge. Each step
 * proposes events; the first that the present state of the dialogs accepts is the reading, and if none is: `unknown`.
 */
export async function understandTurn(message: Message, kernel: Kernel, ports: BrainPorts): Promise<Reading> {
  const { text, memory, now } = message;
  const accepted = (event: Event | undefined): event is Event =>
    event !== undefined && kernel.accepts(memory.stack, event);

  const offer = chosen(text, memory.offers);
  if (accepted(offer)) return { locale: message.locale, event: offer };

  const echo = memory.offers.filter((entry) => entry.event.type === 'affirm').map((entry) => entry.label);
  const rules = understand(text, { now, locale: message.locale, echo });
  const { locale } = rules;
  const byRule = ruled(rules, message, (kind) => accepted({ type: 'inform', values: { [kind]: '0' } })).find(
    accepted,
  );
  if (byRule !== undefined) return { locale, event: byRule };

  const values = toldValues(rules.entities, VALUE_KINDS);
  const scores = aboutOrders(ports.classifier.classify(text, locale), values);
  const [best, second] = scores;
  if (best !== undefined && isSure(best)) {
    const first = proposed(best.intent, values);
    const rival = second && isRival(best, second) ? proposed(second.intent, values) : undefined;
    if (accepted(first) && accepted(rival) && first.type === 'start' && rival.type === 'start') {
      return { locale, event: { type: 'clarify', readings: [first, rival] } };
    }
    if (accepted(first)) return { locale, event: first };
  }

  const told: Event = { type: 'inform', values };
  if (Object.keys(values).length > 0 && accepted(told)) return { locale, event: told };

  const answer = await ports.answer(text, locale, now);
  const isQuestion = best !== undefined && best.intent === KNOWLEDGE_INTENT && isSure(best);
  if (answer !== null || isQuestion) {
    const ask: Event = { type: 'ask', question: text, answer };
    if (accepted(ask)) return { locale, event: ask };
  }
  // "Never mind" with nothing begun: what can be done is said, not that nothing was understood.
  return { locale, event: { type: rules.control === 'cancel' ? 'repeat' : 'unknown' } };
}

/** What rules alone propose, most specific first. */
function ruled(rules: Understanding, message: Message, wants: (kind: ValueKind) => boolean): Event[] {
  const events: Event[] = [];
  const preferred = (['code', 'postcode', 'email', 'order'] as const).filter(wants);
  const values = toldValues(rules.entities, preferred);
  const told = Object.keys(values).length > 0;
  if (rules.control === 'correct' && told) {
    events.push({ type: 'correct', values }, { type: 'inform', values });
  } else if (rules.control === 'back-to-bot') {
    events.push({ type: waitsForPerson(message.memory) ? 'cancel' : 'repeat' });
  } else if (rules.control !== undefined && rules.control !== 'correct') {
    events.push(CONTROL[rules.control]);
  }
  if (rules.polarity !== undefined) events.push({ type: rules.polarity === 'yes' ? 'affirm' : 'deny' });
  if (told && isBareAnswer(message.text, rules.entities)) events.push({ type: 'inform', values });
  return events;
}

/** Whoever names an order is not out of scope: the confidences of the rest are raised to what is left. */
function aboutOrders(scores: readonly IntentScore[], values: Told): readonly IntentScore[] {
  if (values.order === undefined) return scores;
  const rest = scores.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const sum = rest.reduce((total, { confidence }) => total + confidence, 0);
  return sum === 0 ? [] : rest.map(({ intent, confidence }) => ({ intent, confidence: confidence / sum }));
}

function isSure(score: IntentScore): boolean {
  return score.confidence >= SURE && score.intent !== OUT_OF_SCOPE;
}

function isRival(best: IntentScore, second: IntentScore): boolean {
  return best.confidence < PLAIN && best.confidence - second.confidence < CLOSE;
}

import type { Event } from '../../dialogs/kernel/events.ts';
import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import { VALUE_KINDS } from '../../dialogs/vocabulary.ts';
import { understand } from '../../language/understand.ts';
import type { IntentScore, Understanding } from '../../language/understanding.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { type Memory, waitsForPerson } from '../memory.ts';
import type { BrainPorts } from '../ports.ts';
import { byIntent, byOrder, isSure } from './by-intent.ts';
import { byRule } from './by-rule.ts';
import { KNOWLEDGE_INTENT } from './intents.ts';
import { languageWish } from './language-wish.ts';
import { chosen } from './offers.ts';
import { severalOrders } from './several-orders.ts';
import { isBareAnswer, toldValues } from './values.ts';

const LETTER = /\p{L}/u;

/** What a message is taken to say. */
export interface TurnUnderstanding {
  readonly locale: Locale;
  readonly event: Event;
}

/** A customer's message with everything its reading depends on. */
export interface Message {
  readonly text: string;
  readonly locale: Locale;
  readonly memory: Memory;
  readonly now: Date;
  /** The channel wrote the offers as a numbered menu. */
  readonly numbered: boolean;
  /** Sent before the bot's last words could be seen: a yes in it was meant for something else. */
  readonly early: boolean;
}

/**
 * The cascade, cheapest first: buttons and exact replies, rules and entities, the local classifier, knowledge. Each step
 * proposes events; the first that the present state of the dialogs accepts is the reading, and if none is: `unknown`.
 */
export async function understandTurn(
  message: Message,
  kernel: Kernel,
  ports: BrainPorts,
): Promise<TurnUnderstanding> {
  const { text, memory, now } = message;
  const wish = languageWish(text);
  if (wish !== undefined) return { locale: wish, event: { type: 'repeat' } };
  const accepted = (event: Event | undefined): event is Event =>
    event !== undefined && kernel.accepts(memory.stack, event);

  const offer = chosen(text, memory.offers, message.numbered);
  if (accepted(offer)) return { locale: message.locale, event: unlessEarly(offer, message) };

  const yes = memory.offers.filter((entry) => entry.event.type === 'affirm');
  const rules = understand(text, { locale: message.locale, echo: yes.map(({ label }) => label) });
  const { locale } = rules;
  const situation = {
    wants: kernel.wants(memory.stack),
    confirming: yes.some(({ event }) => event.type === 'affirm' && event.to !== undefined),
    queued: waitsForPerson(memory),
  };
  const ruled = [...byRule(rules, situation), ...answers(rules, message, kernel)].find(accepted);
  if (ruled !== undefined) return { locale, event: unlessEarly(ruled, message) };

  const scores = LETTER.test(text) ? ports.classifier.classify(text, locale) : [];
  const values = toldValues(rules.entities, VALUE_KINDS);
  const several = severalOrders(text, rules.entities, locale, ports.classifier);
  const guessed = [
    ...(several === undefined ? [] : [several]),
    ...byIntent(scores, values),
    ...(Object.keys(values).length > 0 ? [{ type: 'inform', values } as const] : []),
    ...byOrder(scores, values),
  ].find(accepted);
  if (guessed !== undefined) return { locale, event: guessed };

  const asked = await question(text, locale, scores, now, ports);
  if (accepted(asked)) return { locale, event: asked };
  // "Never mind" with nothing begun: what can be done is said, not that nothing was understood.
  return { locale, event: { type: rules.control === 'cancel' ? 'repeat' : 'unknown' } };
}

/** The values of a message that is nothing but an answer to the present question. */
function answers(rules: Understanding, { text, memory }: Message, kernel: Kernel): Event[] {
  const values = toldValues(rules.entities, kernel.wants(memory.stack));
  const told = Object.keys(values).length > 0 && isBareAnswer(text, rules.entities);
  return told ? [{ type: 'inform', values }] : [];
}

async function question(
  text: string,
  locale: Locale,
  scores: readonly IntentScore[],
  now: Date,
  ports: BrainPorts,
): Promise<Event | undefined> {
  const [best] = scores;
  const isQuestion = isSure(best) && best.intent === KNOWLEDGE_INTENT;
  const answer = LETTER.test(text) ? await ports.answer(text, { locale, now, strict: !isQuestion }) : null;
  return answer !== null || isQuestion ? { type: 'ask', question: text, answer } : undefined;
}

function unlessEarly(event: Event, { early }: Message): Event {
  return event.type === 'affirm' && early ? { type: 'repeat' } : event;
}

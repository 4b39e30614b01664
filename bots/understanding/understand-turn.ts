import type { Event } from '../../dialogs/kernel/events.ts';
import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import { VALUE_KINDS } from '../../dialogs/vocabulary.ts';
import { understand } from '../../language/understand.ts';
import type { IntentScore, Understanding } from '../../language/understanding.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { type Memory, waitsForPerson } from '../memory.ts';
import type { BrainPorts } from '../ports.ts';
import { byIntent, byOrder } from './by-intent.ts';
import { byRule } from './by-rule.ts';
import { isSure } from './intent-threshold.ts';
import { KNOWLEDGE_INTENT } from './intents.ts';
import { languageWish } from './language-wish.ts';
import { matchOffer } from './offers.ts';
import { severalOrders } from './several-orders.ts';
import { isBareAnswer, slotValuesOf } from './values.ts';

const LETTER = /\p{L}/u;

/** The interpretation of a message: its language and the event that it becomes. */
export interface TurnUnderstanding {
  readonly locale: Locale;
  readonly event: Event;
}

/** A customer's message with everything that its interpretation depends on. */
export interface TurnInput {
  readonly text: string;
  readonly locale: Locale;
  readonly memory: Memory;
  readonly now: Date;
  /** The channel wrote the choices as a numbered menu. */
  readonly usesNumberedMenu: boolean;
  /** Sent before the customer could see the bot's last message: a yes in it answers another question. */
  readonly sentBeforeQuestion: boolean;
}

/**
 * Understands a message by a cascade, cheapest first: buttons, rules and entities, the local classifier, the knowledge base. Each stage
 * proposes events; the first that the present state of the dialogs accepts wins, and if none is accepted: `unknown`.
 */
export async function understandTurn(
  message: TurnInput,
  kernel: Kernel,
  ports: BrainPorts,
): Promise<TurnUnderstanding> {
  const { text, memory, now } = message;
  const wish = languageWish(text, ports.locales);
  if (wish !== undefined) return { locale: wish, event: { type: 'repeat' } };
  const accepted = (event: Event | undefined): event is Event =>
    event !== undefined && kernel.accepts(memory.stack, event);

  const offer = matchOffer(text, memory.offers, message.usesNumberedMenu);
  if (accepted(offer)) return { locale: message.locale, event: repeatIfEarly(offer, message) };

  const yes = memory.offers.filter((entry) => entry.event.type === 'affirm');
  const rules = understand(text, {
    locale: message.locale,
    among: ports.locales,
    echo: yes.map(({ label }) => label),
  });
  const { locale } = rules;
  const situation = {
    wants: kernel.wants(memory.stack),
    awaitsConfirmation: yes.some(({ event }) => event.type === 'affirm' && event.to !== undefined),
    queued: waitsForPerson(memory),
  };
  const ruled = [...byRule(rules, situation), ...answers(rules, message, kernel)].find(accepted);
  if (ruled !== undefined) return { locale, event: repeatIfEarly(ruled, message) };

  const scores = LETTER.test(text) ? ports.classifier.classify(text, locale) : [];
  const values = slotValuesOf(rules.entities, VALUE_KINDS);
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
  // "Never mind" with no dialog under way was understood: the menu is the answer.
  return { locale, event: { type: rules.control === 'cancel' ? 'repeat' : 'unknown' } };
}

/** The values of a message that is nothing but the answer to the present question. */
function answers(rules: Understanding, { text, memory }: TurnInput, kernel: Kernel): Event[] {
  const values = slotValuesOf(rules.entities, kernel.wants(memory.stack));
  const isAnswer = Object.keys(values).length > 0 && isBareAnswer(text, rules.entities);
  return isAnswer ? [{ type: 'inform', values }] : [];
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

/** A yes to a question that the customer could not see yet repeats the question. */
function repeatIfEarly(event: Event, { sentBeforeQuestion }: TurnInput): Event {
  return event.type === 'affirm' && sentBeforeQuestion ? { type: 'repeat' } : event;
}

import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { Event, EventOf } from '../../dialogs/machine/events.ts';
import { chooseValues } from '../../language/entities/choose-values.ts';
import { understand } from '../../language/understand.ts';
import type { IntentScore, Understanding } from '../../language/understanding.ts';
import { comparable } from '../../models/comparable.ts';
import type { FileRef } from '../../models/desk/desk.ts';
import type { Json } from '../../models/json.ts';
import type { Locale } from '../../models/locale/locale.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import { type Memory, waitsForPerson } from '../memory.ts';
import type { BrainPorts } from '../ports.ts';
import { isBareAnswer } from './bare-answer.ts';
import { byIntent, byLoneValue } from './by-intent.ts';
import { byRule } from './by-rule.ts';
import { isSure, isUnrivalled } from './intent-threshold.ts';
import { Intents } from './intents.ts';
import { languageWish } from './language-wish.ts';
import { matchOffer } from './offers.ts';
import { readSelection } from './selection/read-selection.ts';
import { wishesOf } from './wishes/wishes.ts';

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
  /** The files of the message. */
  readonly files: readonly FileRef[];
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
  const { text, memory, now, files } = message;
  const { registry } = kernel;
  const wish = languageWish(text, ports.locales);
  if (wish !== undefined) return { locale: wish, event: { type: 'repeat' } };
  const accepted = (event: Event | undefined): event is Event =>
    event !== undefined && kernel.accepts(memory.stack, event);
  const wants = kernel.wants(memory.stack);

  const sent: Record<string, Json> =
    files.length > 0 && wants.includes('files') ? { files: files.map((file) => ({ ...file })) } : {};
  const offer = matchOffer(text, memory.offers, message.usesNumberedMenu) ?? selected(message);
  if (files.length === 0 && accepted(offer))
    return { locale: message.locale, event: repeatIfEarly(offer, message) };

  const yes = memory.offers.filter((entry) => entry.event.type === 'affirm');
  const rules = understand(text, {
    locale: message.locale,
    among: ports.locales,
    echo: yes.map(({ label }) => label),
    kinds: ports.kinds,
    now,
    zone: ports.zone,
    log: ports.log,
  });
  const { locale } = rules;
  const situation = {
    wants: inOrder(wants, ports),
    awaitsConfirmation: yes.some(({ event }) => event.type === 'affirm' && event.to !== undefined),
    queued: waitsForPerson(memory, registry),
  };
  const ruled = [...named(message, kernel, rules, anyOrder(kernel, ports)), ...byRule(rules, situation)].find(
    accepted,
  );
  if (ruled !== undefined && files.length === 0) return { locale, event: repeatIfEarly(ruled, message) };
  const intents = new Intents(registry);
  if (wants.includes('text') && text.trim() !== '' && !isQuestionBeside(text, locale, ports, intents))
    sent['text'] = text.trim();
  const answered = [
    ...(Object.keys(sent).length > 0 ? [{ type: 'inform', values: sent } as const] : []),
    ...answers(rules, inOrder(wants, ports), text, kernel),
  ].find(accepted);
  if (answered !== undefined) return { locale, event: answered };

  const scores = LETTER.test(text) ? ports.classifier.classify(text, locale) : [];
  const everyKind = anyOrder(kernel, ports);
  const values = chooseValues(rules.entities, everyKind);
  const usual = registry.tasks.find(({ startsWith }) => startsWith !== undefined);
  const wishes = await wishesOf(text, {
    entities: rules.entities,
    locale,
    classifier: ports.classifier,
    intents,
    subject: usual?.startsWith === undefined ? undefined : { kind: usual.startsWith, task: usual.id },
    valuesOf: (entities) => chooseValues(entities, everyKind),
    ask: async (part) => {
      const asked = await question(
        part,
        locale,
        ports.classifier.classify(part, locale),
        message,
        ports,
        intents,
      );
      return asked?.answer ? asked : undefined;
    },
  });
  const guessed = [
    ...(wishes.length > 0 ? [{ type: 'wishes', wishes } as const] : []),
    ...byIntent(scores, values, intents),
    ...(Object.keys(values).length > 0 ? [{ type: 'inform', values } as const] : []),
    // In the queue a lone number may be for staff, who read it.
    ...(situation.queued ? [] : byLoneValue(scores, values, registry)),
  ].find(accepted);
  if (guessed !== undefined) return { locale, event: guessed };

  const asked = await question(text, locale, scores, message, ports, intents);
  if (accepted(asked)) return { locale, event: asked };
  // "Never mind" with no dialog under way was understood: the menu is the answer.
  if (rules.control === 'cancel') return { locale, event: { type: 'repeat' } };
  return { locale, event: { type: 'unknown' } };
}

/** Kinds of values, the most specific first. */
function inOrder(names: readonly string[], { kinds }: BrainPorts): string[] {
  return kinds.map(({ name }) => name).filter((name) => names.includes(name));
}

/** All kinds, for a message that answers no question: first those that begin a task, so that a bare number is an order's. */
function anyOrder({ registry }: Kernel, { kinds }: BrainPorts): string[] {
  const first = registry.tasks.flatMap(({ startsWith }) => startsWith ?? []);
  const names = kinds.map(({ name }) => name);
  return [...names.filter((name) => first.includes(name)), ...names.filter((name) => !first.includes(name))];
}

/** The options that a message names, where the present question is a selection of several. */
function selected({ text, locale, memory: { selection } }: TurnInput): Event | undefined {
  if (selection === undefined) return undefined;
  const { options, none } = selection;
  if (none !== undefined && comparable(text) === comparable(none)) return { type: 'select', selected: [] };
  const labels = options.map(({ label }) => label);
  const chosen = readSelection(text, labels, locale);
  return chosen && { type: 'select', selected: chosen.flatMap((index) => options[index]?.value ?? []) };
}

/** The events that dialogs name themselves and the message is a phrase of, with what else it says. */
function named(
  { text, memory }: TurnInput,
  kernel: Kernel,
  { locale, entities }: Understanding,
  everyKind: readonly string[],
): Event[] {
  const said = comparable(text);
  const answersQuestion = Object.keys(chooseValues(entities, kernel.wants(memory.stack))).length > 0;
  const is = (phrase: string | RegExp) =>
    typeof phrase === 'string' ? comparable(phrase) === said : !answersQuestion && phrase.test(said);
  const values = chooseValues(entities, everyKind);
  return kernel.registry.dialogs
    .flatMap(({ phrases }) => Object.entries(phrases))
    .filter(([, byLocale]) => byLocale[locale]?.some(is))
    .map(([name]) => ({ type: 'named', name, ...(Object.keys(values).length > 0 && { values }) }));
}

/** The values of a message that is nothing but the answer to the present question. */
function answers(
  { entities }: Understanding,
  wants: readonly string[],
  text: string,
  { registry }: Kernel,
): Event[] {
  const values: SlotValues = chooseValues(entities, wants);
  const beginsTask = (kind: string) => registry.tasks.some(({ startsWith }) => startsWith === kind);
  const chosen = entities.filter(({ kind }) => values[kind] !== undefined);
  const isAnswer = chosen.length > 0 && isBareAnswer(text, chosen, beginsTask);
  return isAnswer ? [{ type: 'inform', values }] : [];
}

async function question(
  text: string,
  locale: Locale,
  scores: readonly IntentScore[],
  { now }: TurnInput,
  ports: BrainPorts,
  intents: Intents,
): Promise<EventOf<'ask'> | undefined> {
  const [best] = scores;
  const isQuestion = isSure(best) && intents.isQuestion(best.intent);
  const answer = LETTER.test(text) ? await ports.answer(text, { locale, now, strict: !isQuestion }) : null;
  return answer !== null || isQuestion ? { type: 'ask', question: text, answer } : undefined;
}

/** Whether a message asks the knowledge base something, where the present question would take any text: it ends as a question, and surely is one. */
function isQuestionBeside(
  text: string,
  locale: Locale,
  { classifier }: BrainPorts,
  intents: Intents,
): boolean {
  const [best] = /[?？]\s*$/.test(text) ? classifier.classify(text, locale) : [];
  return best !== undefined && isUnrivalled(best) && intents.isQuestion(best.intent);
}

/** A yes to a question that the customer could not see yet repeats the question. */
function repeatIfEarly(event: Event, { sentBeforeQuestion }: TurnInput): Event {
  return event.type === 'affirm' && sentBeforeQuestion ? { type: 'repeat' } : event;
}

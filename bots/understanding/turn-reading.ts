import type { Kernel } from '../../dialogs/kernel/kernel.ts';
import type { Event } from '../../dialogs/machine/events.ts';
import type { AskedQuestion } from '../../language/answer.ts';
import { chooseValues } from '../../language/entities/choose-values.ts';
import { normalize } from '../../language/normalize.ts';
import { isNegated } from '../../language/rules/answer/is-negated.ts';
import { understand } from '../../language/understand.ts';
import type { IntentScore, Understanding } from '../../language/understanding.ts';
import { withoutData } from '../../language/without-data.ts';
import type { FileRef } from '../../models/desk/desk.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { readVariants } from '../../models/locale/script-variants.ts';
import type { Referent } from '../../models/values/referent.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import { type Memory, waitsForPerson } from '../memory.ts';
import type { BrainPorts } from '../ports.ts';
import { type Doubts, withoutDoubts } from './doubts.ts';
import { Intents } from './intents.ts';
import { withoutCompared } from './wishes/without-compared.ts';
import { withoutIntroduction } from './without-introduction.ts';

const LETTER = /\p{L}/u;

/** A customer's message with everything that its interpretation depends on. */
export interface TurnInput {
  readonly text: string;
  readonly locale: Locale;
  /** The customer or the channel has shown the language; otherwise `locale` is the app's first one. */
  readonly isLocaleKnown: boolean;
  readonly memory: Memory;
  readonly now: Date;
  /** The channel wrote the choices as a numbered menu. */
  readonly usesNumberedMenu: boolean;
  /** The files of the message. */
  readonly files: readonly FileRef[];
  /** Sent before the customer could see the bot's last message: a yes in it answers another question. */
  readonly sentBeforeQuestion: boolean;
}

/** A message while it is interpreted. Each part is read when a layer first asks for it, so that a button costs no classifier. */
export class TurnReading {
  readonly message: TurnInput;
  readonly kernel: Kernel;
  readonly ports: BrainPorts;
  readonly intents: Intents;
  /** The kinds of values that the present state has a use for, the most specific first, and at the end those that are no part of a text. */
  readonly wants: readonly string[];
  #doubts: Doubts | undefined;
  #scores: readonly IntentScore[] | undefined;
  /** The things in question that the message may refer to. */
  readonly #referents: ReadonlyMap<string, readonly Referent[]>;

  /** The text as the customer wrote it, where `text` is in the script of its language's pack. */
  readonly written: string;

  constructor(input: TurnInput, kernel: Kernel, ports: BrainPorts) {
    const message = inPackScript(input);
    this.message = message;
    this.written = input.text;
    this.kernel = kernel;
    this.ports = ports;
    this.intents = new Intents(kernel.registry);
    this.#referents = kernel.referents(message.memory.stack);
    const wants = kernel.wants(message.memory.stack);
    const found = ports.kinds.map(({ name }) => name).filter((name) => wants.includes(name));
    this.wants = [...found, ...wants.filter((name) => !found.includes(name))];
  }

  get text(): string {
    return this.message.text;
  }

  get locale(): Locale {
    return this.rules.locale;
  }

  /** What the rules find, without what is in doubt. */
  get rules(): Understanding {
    return this.doubts.rules;
  }

  /** What the rules find, with what is in doubt apart. */
  get doubts(): Doubts {
    const { kinds, zone, own, log, locales } = this.ports;
    if (this.#doubts !== undefined) return this.#doubts;
    const rules = understand(this.written, {
      locale: this.message.isLocaleKnown ? this.message.locale : undefined,
      among: locales,
      kinds,
      now: this.message.now,
      zone,
      own,
      log,
      referents: (kind) => this.#referents.get(kind) ?? [],
      question: this.question,
    });
    const entities = withoutCompared(this.written, rules.entities, this.wants);
    this.#doubts = withoutDoubts({ ...rules, entities }, this.wants, this.kernel.registry);
    return this.#doubts;
  }

  /** The intents of the classifier, best first; none for a text without letters. */
  get scores(): readonly IntentScore[] {
    const { tasks } = this.kernel.registry;
    const begins = (kind: string) => tasks.some(({ startsWith }) => startsWith === kind);
    this.#scores ??= this.scoresOf(withoutIntroduction(this.text, this.locale, this.rules.entities, begins));
    return this.#scores;
  }

  /** The intents of a part of the message. */
  scoresOf(text: string): readonly IntentScore[] {
    const said = withoutData(text);
    return LETTER.test(said) ? this.ports.classifier.classify(said, this.locale) : [];
  }

  /** The values of the message that the present question accepts. */
  get wantedValues(): SlotValues {
    return chooseValues(this.rules.entities, this.wants);
  }

  /** Whether the message has a value that the present question accepts and does not name itself. */
  get hasNewValue(): boolean {
    const asked = normalize(this.question?.text ?? '').text;
    return this.rules.entities.some(({ kind, text, value }) => {
      if (this.wantedValues[kind] === undefined) return false;
      // The question names all things of which some may be meant.
      if (this.#referents.has(kind)) return this.kernel.isNews(this.message.memory.stack, { [kind]: value });
      return !asked.includes(normalize(text).text);
    });
  }

  /** Whether a kind of value is one of the things that the present question is about. */
  readonly isThing = (kind: string): boolean => this.#referents.has(kind);

  /** Whether the present question is about things that the message may choose among. */
  get choosesThings(): boolean {
    return this.#referents.size > 0;
  }

  /** All values of the message; a bare number is that of a kind with which a task begins. */
  get values(): SlotValues {
    return this.valuesOf(this.rules.entities);
  }

  /** The values of some entities, likewise. */
  valuesOf(entities: Understanding['entities']): SlotValues {
    const { tasks } = this.kernel.registry;
    const first = tasks.flatMap(({ startsWith }) => startsWith ?? []);
    const names = this.ports.kinds.map(({ name }) => name);
    const order = [
      ...first.filter((name) => names.includes(name)),
      ...names.filter((name) => !first.includes(name)),
    ];
    return chooseValues(entities, order);
  }

  /** The question for a yes or no that waits for its answer. */
  get question(): AskedQuestion | undefined {
    const { stack, offers } = this.message.memory;
    const isOffered = offers.some(({ event }) => event.type === 'affirm' || event.type === 'deny');
    const prompt = isOffered ? this.kernel.prompt(stack) : undefined;
    if (prompt === undefined) return undefined;
    const { texts, locales = [this.message.locale] } = this.ports;
    // People answer in another language than they are asked in, so that the buttons of all count.
    const labels = (type: 'affirm' | 'deny') =>
      prompt.choices
        .filter(({ event }) => event.type === type)
        .flatMap(({ label }) => locales.map((locale) => texts.word(label, locale)));
    const dialog = this.kernel.registry.find(stack.frames.at(-1)?.dialog ?? '');
    return {
      text: locales.map((locale) => texts.word(prompt, locale)).join('\n'),
      yes: labels('affirm'),
      no: labels('deny'),
      refusals: Object.values(dialog?.phrases['deny'] ?? {})
        .flat()
        .filter((phrase) => typeof phrase === 'string'),
      changes: prompt.choices.some(({ event }) => event.type === 'affirm' && event.to !== undefined),
    };
  }

  /** The task under way, if there is one. */
  get task(): string | undefined {
    const { registry } = this.kernel;
    const frame = this.message.memory.stack.frames.findLast(
      ({ dialog }) => registry.find(dialog)?.role === 'task',
    );
    return frame?.dialog;
  }

  /**
   * Whether a text, that of the message by default, says that it does not want what a task changes. Of what a task only tells, a negation is the
   * matter itself: "still no refund".
   */
  isNegated(task: string, text = this.text): boolean {
    if (!this.kernel.registry.changes(task)) return false;
    const label = this.ports.texts.word(this.kernel.registry.labelOf(task, {}), this.locale);
    return isNegated(text, this.locale, label);
  }

  /** Whether the customer waits for a person. */
  get isQueued(): boolean {
    return waitsForPerson(this.message.memory, this.kernel.registry);
  }

  /** Whether the present state has a use for an event. */
  accepts(event: Event | undefined): event is Event {
    return event !== undefined && this.kernel.accepts(this.message.memory.stack, event);
  }
}

/** A message with its text and the labels that it may name in the script of its language's pack; values are read from what was written. */
function inPackScript(input: TurnInput): TurnInput {
  const { offers, selection, ...memory } = input.memory;
  const read = <Labelled extends { readonly label: string }>(entry: Labelled): Labelled => ({
    ...entry,
    label: readVariants(entry.label),
  });
  return {
    ...input,
    text: readVariants(input.text),
    memory: {
      ...memory,
      offers: offers.map(read),
      ...(selection && {
        selection: {
          options: selection.options.map(read),
          ...(selection.none !== undefined && { none: readVariants(selection.none) }),
        },
      }),
    },
  };
}

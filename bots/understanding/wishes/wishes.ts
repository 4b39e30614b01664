import type { EventOf, Interpretation } from '../../../dialogs/machine/events.ts';
import type { Entity, IntentScore } from '../../../language/understanding.ts';
import { dataIn } from '../../../language/without-data.ts';
import type { SlotValues } from '../../../models/values/value-types.ts';
import { isSure, isUnrivalled } from '../intent-threshold.ts';
import type { Intents } from '../intents.ts';
import { asksForSomething, wishSeparator } from './wish-separator.ts';

/** Most wishes of one message that are kept. */
const MOST = 4;

/** Most words beside the number of a part that only names an order: "for my order 1042". */
const MENTION_WORDS = 3;

/** A part of a message, with the values that stand in it. */
interface Part {
  readonly text: string;
  /** Where it begins. */
  readonly from: number;
  readonly values: SlotValues;
  readonly clause: number;
  /** It only names what the others are about: "for order 1042". */
  readonly isMention: boolean;
  /** It only says who the customer is: "my name is Ann Smith". */
  readonly isWho: boolean;
}

/** What the parts of a message are understood with. */
export interface WishContext {
  readonly entities: readonly Entity[];
  /** The intents of a part, best first. */
  scoresOf(text: string): readonly IntentScore[];
  readonly intents: Intents;
  /** The kind of value that each wish has one of, such as an order's number, with the task that it begins by itself. */
  readonly subject: { readonly kind: string; readonly task: string } | undefined;
  /** The values of some entities. */
  valuesOf(entities: readonly Entity[]): SlotValues;
  /** Whether a text says that it does not want what a task does: "don't cancel". */
  isNegated(text: string, task: string): boolean;
  /** A wish with the words of its part, for a task that takes them. */
  worded(wish: Interpretation, part: string): Interpretation;
  /** Whether a text says nothing by itself: courtesies, "and", "please". */
  isEmpty(text: string): boolean;
  /** Whether a kind of value says who the customer is. */
  proves(kind: string): boolean;
  /** Whether a text is a question by its words. */
  asks(text: string): boolean;
  /** Whether a wish for a task is only a part of that for another one. */
  isCovered(task: string, by: string): boolean;
  /** Whether nothing else can be done with what a task is about, once it is done. */
  closes(task: string): boolean;
  /** The wish of a part that is a question; undefined where the knowledge base has no answer. */
  ask(text: string): Promise<EventOf<'ask'> | undefined>;
}

/**
 * The wishes of a message by its parts ("where is 1042 and cancel 1043", "do you ship to Norway, and where is 1042?"), in their order. Each part between
 * separators that has a wish of its own is one; a part without joins the one before it. A lone one is found as well: "This is ridiculous! Where is it?"
 */
export async function wishesOf(text: string, context: WishContext): Promise<readonly Interpretation[]> {
  const { entities, subject } = context;
  const named = subject && subjectsOf(entities, subject.kind);
  const isEachOfIts = subject !== undefined && named !== undefined && named.length > 1;
  // One wish that no dialog fulfils is none for each order in it: "send 1041 and 1043 together".
  if (isEachOfIts && isUnsupported(text, context)) return [];
  const wishes = isEachOfIts
    ? await bySubject(text, named, subject, context)
    : await inParts(text, entities, context);
  return closingLast(wishes, context).slice(0, MOST);
}

/** The wishes of a text, or of a stretch of a message with the entities in it, of which at most one subject is named. */
async function inParts(
  text: string,
  entities: readonly Entity[],
  context: WishContext,
): Promise<readonly Interpretation[]> {
  const found = await foundIn(partsOf(text, entities, context), context);
  const wishing = withoutCovered(withoutReasons(found, text, context), context);
  // A wish has the words up to the next one, and a lone wish has all words of the message.
  const wishes = wishing.map(({ event, from }, nth) => {
    const end = wishing[nth + 1]?.from ?? text.length;
    return context.worded(event, wishing.length === 1 ? text : text.slice(from, end).trim());
  });
  const distinct = wishes.filter(
    (wish, nth) => nth === 0 || !isSame(wishes[nth - 1] as Interpretation, wish),
  );
  return withoutMention(distinct, text, context);
}

/**
 * The wishes of some parts. What a part without one says belongs to the wish before it ("the address is wrong. It should be ..."), and to all where it only names
 * their subject.
 */
async function foundIn(parts: readonly Part[], context: WishContext): Promise<Found[]> {
  const kind = context.subject?.kind;
  const isBeside = ({ isMention, isWho }: Part) => isMention || isWho;
  const mentioned = parts.findLast(
    ({ isMention, values }) => isMention && kind !== undefined && kind in values,
  );
  const shared: SlotValues =
    kind === undefined || mentioned?.values[kind] === undefined ? {} : { [kind]: mentioned.values[kind] };
  const found: Found[] = [];
  let ahead: SlotValues = {};
  for (const part of parts) {
    const { text, values, clause, from } = part;
    const wish =
      isBeside(part) && !parts.every(isBeside)
        ? undefined
        : await wishOf(text, { ...shared, ...ahead, ...values }, context);
    const latest = found.at(-1);
    if (wish !== undefined && wish.event.type !== 'human')
      found.push({ ...wish, part: text, from, clause, names: kind !== undefined && kind in values });
    else if (latest === undefined && part.isMention) ahead = { ...ahead, ...values };
    else if (latest?.event.type === 'start')
      found.splice(-1, 1, {
        ...latest,
        event: { ...latest.event, values: { ...values, ...latest.event.values } },
      });
  }
  return found;
}

/**
 * Of the wishes about one subject, those go last after which nothing else can be done with it: the address of an order is changed before its items. They
 * stay in the places that the wishes about it have.
 */
function closingLast(
  wishes: readonly Interpretation[],
  { subject, closes }: WishContext,
): readonly Interpretation[] {
  const subjectOf = (wish: Interpretation) =>
    wish.type === 'start' && subject ? wish.values[subject.kind] : undefined;
  const isClosing = (wish: Interpretation) => wish.type === 'start' && closes(wish.dialog);
  return wishes.map((wish) => {
    const own = subjectOf(wish);
    if (own === undefined) return wish;
    const about = wishes.filter((other) => subjectOf(other) === own);
    const sorted = about.toSorted((one, other) => Number(isClosing(one)) - Number(isClosing(other)));
    return sorted[about.indexOf(wish)] ?? wish;
  });
}

/** A wish, with the intent of its part. */
interface Found {
  readonly event: Interpretation;
  readonly intent: string;
  readonly part: string;
  /** Where the part begins. */
  readonly from: number;
  /** The number of its clause: clauses are separated by more than a comma. */
  readonly clause: number;
  /** Its part names what it is about. */
  readonly names: boolean;
}

/**
 * Without wishes that are part of another one ("return it and get my money back"), unless they name something of their own: the first part, whose number
 * the others mean as well, does where it wants a change.
 */
function withoutCovered(found: readonly Found[], { isCovered, intents }: WishContext): readonly Found[] {
  const dialogs = found.flatMap(({ event }) => (event.type === 'start' ? [event.dialog] : []));
  return found.filter(
    ({ event, names }, nth) =>
      event.type !== 'start' ||
      (names && (nth > 0 || intents.isChange(event))) ||
      !dialogs.some((by) => by !== event.dialog && isCovered(event.dialog, by)),
  );
}

/**
 * The least share that a wish has of the message as a whole (0 to 1), in the clause of the wish that the message surely means, and in another clause. A
 * reason has less.
 */
const SHARE_OF_A_WISH = { inClause: 0.1, apart: 0.003 };

/**
 * "I used the wrong address, cancel my order": the reason of a wish reads like a wish where it stands alone. What the message as a whole, which surely
 * means another part's wish, has next to nothing of is none, unless every
 * part is worded as a wish: "where's my parcel, cancel my order".
 */
function withoutReasons(
  found: readonly Found[],
  text: string,
  { scoresOf, asks }: WishContext,
): readonly Found[] {
  const scores = scoresOf(text);
  const [whole] = scores;
  const meant = found.filter(({ intent }) => intent === whole?.intent);
  if (whole === undefined || !isUnrivalled(whole) || meant.length === 0) return found;
  const isList = found.every(({ part }) => asksForSomething().test(part.trim()));
  if (isList) return found;
  const isNamed = meant.some(({ names }) => names);
  return found.filter(({ intent, clause, part, names }) => {
    // A question is no reason, nor is what names again what the wish has named.
    if (asks(part) || (names && isNamed)) return true;
    const share = scores.find((score) => score.intent === intent)?.confidence ?? 0;
    const isInClause = meant.some((wish) => wish.clause === clause);
    return share >= (isInClause ? SHARE_OF_A_WISH.inClause : SHARE_OF_A_WISH.apart);
  });
}

function isUnsupported(text: string, { scoresOf, intents }: WishContext): boolean {
  const [whole] = scoresOf(text);
  return (
    whole !== undefined && isUnrivalled(whole) && intents.eventOf(whole.intent, {})?.type === 'unsupported'
  );
}

/**
 * "Order 1042, please cancel it": a part that names an order alone reads as the task that an order's number begins. Where the message as a whole is
 * another task for sure, that part is no wish, and its values belong to the others.
 */
function withoutMention(
  found: readonly Interpretation[],
  text: string,
  context: WishContext,
): readonly Interpretation[] {
  const usual = context.subject?.task;
  const [whole] = context.scoresOf(text);
  const meant =
    whole !== undefined && isUnrivalled(whole) ? context.intents.eventOf(whole.intent, {}) : undefined;
  const isOther = meant?.type === 'unsupported' || (meant?.type === 'start' && meant.dialog !== usual);
  if (!isOther) return found;
  const isMention = (wish: Interpretation) => wish.type === 'start' && wish.dialog === usual;
  const mentioned: SlotValues = Object.assign(
    {},
    ...found.map((wish) => (wish.type === 'start' && isMention(wish) ? wish.values : {})),
  );
  return found
    .filter((wish) => !isMention(wish))
    .map((wish) => (wish.type === 'start' ? { ...wish, values: { ...mentioned, ...wish.values } } : wish));
}

/** The wish of a part by a sure intent that nothing rivals. */
async function wishOf(
  text: string,
  values: SlotValues,
  context: WishContext,
): Promise<Pick<Found, 'event' | 'intent'> | undefined> {
  const [best] = context.scoresOf(text);
  if (best === undefined || !isUnrivalled(best)) return undefined;
  const { intent } = best;
  const event = context.intents.isQuestion(intent)
    ? await context.ask(text)
    : context.intents.eventOf(intent, values);
  if (event?.type === 'start' && context.isNegated(text, event.dialog)) return undefined;
  return event?.type === 'start' || event?.type === 'human' || event?.type === 'ask'
    ? { event, intent }
    : undefined;
}

/** Two wishes for the same: the task of the first one goes on with what the second one tells. */
function isSame(first: Interpretation, second: Interpretation): boolean {
  return (
    first.type === second.type &&
    (first.type !== 'start' || second.type !== 'start' || first.dialog === second.dialog)
  );
}

/** The entities of a kind where they have several values. One that follows its like adds nothing: its part goes on. */
function subjectsOf(entities: readonly Entity[], kind: string): readonly Entity[] {
  const all = entities.filter((entity) => entity.kind === kind);
  const values = all.map(({ value }) => JSON.stringify(value));
  const distinct = all.filter((_, nth) => values[nth] !== values[nth - 1]);
  return distinct.length < 2 ? [] : distinct;
}

/**
 * A wish for each subject, or several. Each gets the intent of its own part of the text (up to the separator before the next subject, since German puts the
 * verb behind it: "1042 verfolgen und 1043 stornieren"), or else that of the first part that has one.
 */
async function bySubject(
  text: string,
  subjects: readonly Entity[],
  { task: usualTask }: NonNullable<WishContext['subject']>,
  context: WishContext,
): Promise<readonly Interpretation[]> {
  let from = 0;
  const parts = subjects.slice(0, MOST).map((entity, index) => {
    const end = endOfPart(text, entity, subjects[index + 1]);
    const part = text.slice(from, end);
    const inside = context.entities
      .filter(({ start }) => start >= from && start < end)
      .map((other) => ({ ...other, start: other.start - from }));
    const others = inside.filter(({ kind }) => kind !== entity.kind);
    from = end;
    const values = context.valuesOf([...others, entity]);
    const [best] = context.scoresOf(part);
    const asked = isSure(best) ? context.intents.eventOf(best.intent, values) : undefined;
    return {
      values,
      about: context.valuesOf([entity]),
      asked: asked?.type === 'start' ? asked : undefined,
      said: part.replace(entity.text, ' '),
      part,
      inside,
    };
  });
  const first = parts.find(({ asked }) => asked !== undefined)?.asked;
  const task = first?.dialog ?? usualTask;
  // What would change one order is begun for another one only if nothing else is said of it: "cancel 1044 but keep 1043".
  const isSpread = (said: string) =>
    first === undefined || !context.intents.isChange(first) || context.isEmpty(said);
  const wishes = parts.map(async ({ values, about, asked, said, part, inside }) => {
    const several = await inParts(part, inside, context);
    if (several.length > 1)
      return several.map((wish) =>
        wish.type === 'start' ? { ...wish, values: { ...about, ...wish.values } } : wish,
      );
    if (asked !== undefined)
      return context.isNegated(text, asked.dialog) ? [] : [context.worded(asked, part)];
    return isSpread(said) ? [context.worded({ type: 'start', dialog: task, values }, part)] : [];
  });
  return (await Promise.all(wishes)).flat();
}

/** Where the part about a subject ends: at the separator before the next one, at the end of the text, else behind it. */
function endOfPart(text: string, { start, text: written }: Entity, next: Entity | undefined): number {
  const end = start + written.length;
  if (next === undefined) return text.length;
  const last = Array.from(text.slice(end, next.start).matchAll(wishSeparator())).at(-1);
  return last === undefined ? end : end + last.index;
}

/** A separator that is a comma alone. */
const COMMA = /^[,，、]$/u;

/** The parts of a text between separators; a separator inside a value is none. */
function partsOf(
  text: string,
  entities: readonly Entity[],
  { valuesOf, scoresOf, isEmpty, proves }: WishContext,
): Part[] {
  const values = entities.map(({ start, text: own }) => ({ start, end: start + own.length }));
  const whole = [...values, ...dataIn(text)];
  const inside = (at: number) => whole.some(({ start, end }) => at > start && at < end);
  const cuts = Array.from(text.matchAll(wishSeparator())).filter(({ index }) => !inside(index));
  const ends = [...cuts.map(({ index }) => index), text.length];
  const starts = [0, ...cuts.map(({ index, 0: separator }) => index + separator.length)];
  let clause = 0;
  return starts.map((from, part) => {
    const to = ends[part] ?? text.length;
    if (part > 0 && !COMMA.test(cuts[part - 1]?.[0] ?? '')) clause += 1;
    const own = entities.filter(({ start }) => start >= from && start < to);
    const said = text.slice(from, to);
    const rest = own.reduce((left, { text: value }) => left.replace(value, ' '), said);
    const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const isMention = own.length > 0 && words <= MENTION_WORDS && !isSure(scoresOf(rest)[0]);
    const isWho = own.length > 0 && own.every(({ kind }) => proves(kind)) && isEmpty(rest);
    return { text: said.trim(), from, values: valuesOf(own), clause, isMention, isWho };
  });
}

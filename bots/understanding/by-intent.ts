import type { Event, EventOf, Interpretation } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import { OUT_OF_SCOPE } from '../../language/classifier/local-classifier.ts';
import type { IntentScore } from '../../language/understanding.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import { INTENT_THRESHOLD, isRival, isSure, isUnrivalled } from './intent-threshold.ts';
import type { Intents } from './intents.ts';

/** What decides about an intent besides its confidence. */
export interface IntentContext {
  readonly intents: Intents;
  /** The task that a value begins by itself, if the app has one. */
  readonly usual: string | undefined;
  /** The task under way, which is not begun by mistake. */
  readonly current: string | undefined;
  /** Whether the message says that it does not want what a task does: "don't cancel". */
  isNegated(task: string): boolean;
}

/**
 * The events that the classifier's scores propose: that of the sure intent, or the choice between two that are about as likely. A task that changes
 * something needs more: the choice is offered unless its intent is unrivalled, and what the message negates is not begun.
 */
export function byIntent(
  scores: readonly IntentScore[],
  values: SlotValues,
  { intents, usual, current, isNegated }: IntentContext,
): Event[] {
  const [best, second] = scores;
  if (!isSure(best)) return [];
  const first = intents.eventOf(best.intent, values);
  if (first === undefined) return [];
  if (first.type === 'start' && isNegated(first.dialog)) return [{ type: 'refrain', dialog: first.dialog }];
  const rival = isRival(best, second) ? intents.eventOf(second.intent, values) : undefined;
  const isClose = first.type === 'start' && rival?.type === 'start';
  const readings = [first, rival].flatMap(asReading);
  if (isClose || (rival !== undefined && readings.length === 2)) return [{ type: 'clarify', readings }];
  if (!intents.isChange(first) || first.dialog === current || isUnrivalled(best)) return [first];
  const other: Interpretation[] =
    usual === undefined || usual === first.dialog ? [] : [{ type: 'start', dialog: usual, values }];
  return [{ type: 'clarify', readings: [first, ...other, { type: 'human' }] }];
}

/** The reading that a customer can choose; what no dialog does is a person's. */
function asReading(event: Event | undefined): Interpretation[] {
  if (event?.type === 'unsupported') return [{ type: 'human' }];
  return event?.type === 'start' ? [event] : [];
}

/**
 * The event for a message that has a value with which a task begins (an order's number), and no sure intent: that task, if it is the likeliest
 * intent or the message has no other word; otherwise the customer chooses among the tasks that take the value. A guess never starts another one.
 */
export function byLoneValue(
  scores: readonly IntentScore[],
  values: SlotValues,
  { tasks }: Pick<DialogRegistry, 'tasks'>,
): Event[] {
  const usual = tasks.find(({ startsWith }) => startsWith !== undefined && values[startsWith] !== undefined);
  const kind = usual?.startsWith;
  if (usual === undefined || kind === undefined) return [];
  const start = (dialog: string): EventOf<'start'> => ({ type: 'start', dialog, values });
  const inScope = scores.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const sum = inScope.reduce((total, { confidence }) => total + confidence, 0);
  const [likeliest] = inScope;
  const isUsual = likeliest?.intent === usual.id && likeliest.confidence >= INTENT_THRESHOLD * sum;
  if (isUsual || likeliest === undefined) return [start(usual.id)];
  return [whichTask(usual.id, kind, values, tasks)];
}

/** The question which of the tasks that take a value is meant, the usual one first; a person is one of its answers. */
export function whichTask(
  usual: string,
  kind: string,
  values: SlotValues,
  tasks: DialogRegistry['tasks'],
): EventOf<'clarify'> {
  const others = tasks.filter(({ id, machine }) => id !== usual && machine.takes[kind] !== undefined);
  const ids = [usual, ...others.map(({ id }) => id)].slice(0, MOST_READINGS);
  const readings = ids.map((dialog) => ({ type: 'start' as const, dialog, values }));
  return { type: 'clarify', readings: [...readings, { type: 'human' }] };
}

/** Most tasks that a customer chooses among; channels have few buttons. */
const MOST_READINGS = 3;

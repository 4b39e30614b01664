import type { Event } from '../../dialogs/kernel/events.ts';
import type { SlotValues, TaskId } from '../../dialogs/vocabulary.ts';
import { OUT_OF_SCOPE } from '../../language/classifier/local-classifier.ts';
import type { IntentScore } from '../../language/understanding.ts';
import { INTENT_THRESHOLD, isRival, isSure } from './intent-threshold.ts';
import { eventOfIntent } from './intents.ts';

type Start = Extract<Event, { type: 'start' }>;

/** The event that the classifier's scores propose: that of the sure intent, or the choice between two tasks that are about as likely. */
export function byIntent(scores: readonly IntentScore[], values: SlotValues): Event[] {
  const [best, second] = scores;
  if (!isSure(best)) return [];
  const first = eventOfIntent(best.intent, values);
  if (first === undefined) return [];
  const rival = isRival(best, second) ? eventOfIntent(second.intent, values) : undefined;
  if (first.type === 'start' && rival?.type === 'start')
    return [{ type: 'clarify', readings: [first, rival] }];
  return [first];
}

/**
 * The event for a message that names an order and has no sure intent: its status, if that is the likeliest intent or the message has
 * no other word; otherwise the customer chooses. A guess never starts a cancellation.
 */
export function byOrder(scores: readonly IntentScore[], values: SlotValues): Event[] {
  if (values.order === undefined) return [];
  const track = startOf('track-order', values);
  const inScope = scores.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const sum = inScope.reduce((total, { confidence }) => total + confidence, 0);
  const [likeliest] = inScope;
  const tracks = likeliest?.intent === 'track-order' && likeliest.confidence >= INTENT_THRESHOLD * sum;
  if (tracks || likeliest === undefined) return [track];
  return [{ type: 'clarify', readings: [track, startOf('cancel-order', values), { type: 'human' }] }];
}

function startOf(dialog: TaskId, values: SlotValues): Start {
  return { type: 'start', dialog, values };
}

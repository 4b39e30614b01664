import type { Event } from '../../dialogs/kernel/events.ts';
import type { SlotValues, TaskId } from '../../dialogs/vocabulary.ts';
import { OUT_OF_SCOPE } from '../../language/classifier/local-classifier.ts';
import type { IntentScore } from '../../language/understanding.ts';
import { proposed } from './intents.ts';

type Start = Extract<Event, { type: 'start' }>;

/** Calibrated confidence from which an intent is acted upon. */
const SURE = 0.5;

/** Two intents closer than this, both short of {@link PLAIN}, are put to the customer to choose. */
const CLOSE = 0.15;

/** Confidence from which no second reading is considered. */
const PLAIN = 0.75;

/** Whether an intent is likely enough to be acted upon. */
export function isSure(score: IntentScore | undefined): score is IntentScore {
  return score !== undefined && score.confidence >= SURE && score.intent !== OUT_OF_SCOPE;
}

/** What the classifier's scores propose: the sure intent, or the choice between two tasks that are about as likely. */
export function byIntent(scores: readonly IntentScore[], values: SlotValues): Event[] {
  const [best, second] = scores;
  if (!isSure(best)) return [];
  const first = proposed(best.intent, values);
  if (first === undefined) return [];
  const close =
    second !== undefined && best.confidence < PLAIN && best.confidence - second.confidence < CLOSE;
  const rival = close ? proposed(second.intent, values) : undefined;
  if (first.type === 'start' && rival?.type === 'start')
    return [{ type: 'clarify', readings: [first, rival] }];
  return [first];
}

/**
 * What is proposed for somebody who names an order and is otherwise not understood: where it is, if that is the likeliest
 * wish about it or the only word; else the customer chooses. An order is never taken to be cancelled on a guess.
 */
export function byOrder(scores: readonly IntentScore[], values: SlotValues): Event[] {
  if (values.order === undefined) return [];
  const track = startOf('track-order', values);
  const inScope = scores.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const sum = inScope.reduce((total, { confidence }) => total + confidence, 0);
  const [likeliest] = inScope;
  const tracks = likeliest?.intent === 'track-order' && likeliest.confidence >= SURE * sum;
  if (tracks || likeliest === undefined) return [track];
  return [{ type: 'clarify', readings: [track, startOf('cancel-order', values), { type: 'human' }] }];
}

function startOf(dialog: TaskId, values: SlotValues): Start {
  return { type: 'start', dialog, values };
}

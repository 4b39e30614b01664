import type { Event } from '../../dialogs/kernel/events.ts';
import type { ValueKind } from '../../dialogs/vocabulary.ts';
import type { Control, Understanding } from '../../language/understanding.ts';
import { toldValues } from './values.ts';

/** What each wish about the conversation means; the two that depend on its state are not in the table. */
const CONTROL: Readonly<Record<Exclude<Control, 'correct' | 'back-to-bot'>, Event>> = {
  cancel: { type: 'cancel' },
  'start-over': { type: 'start-over' },
  repeat: { type: 'repeat' },
  human: { type: 'human' },
  'no-access': { type: 'no-access' },
  resend: { type: 'resend' },
  wait: { type: 'wait' },
  complaint: { type: 'complaint' },
  greeting: { type: 'small-talk', kind: 'greeting' },
  thanks: { type: 'small-talk', kind: 'thanks' },
  bye: { type: 'small-talk', kind: 'bye' },
};

/** What the rules' proposals depend on besides the text. */
export interface Situation {
  /** The kinds of values the present question takes, most specific first. */
  readonly wants: readonly ValueKind[];
  /** Whether the present question is whether something shall be changed. */
  readonly confirming: boolean;
  /** Whether the customer waits for a person. */
  readonly queued: boolean;
}

/** What rules alone propose, most specific first. */
export function byRule(rules: Understanding, situation: Situation): Event[] {
  const values = toldValues(rules.entities, situation.wants);
  const told = Object.keys(values).length > 0;
  const events: Event[] = [];
  if (rules.control === 'correct' && told) {
    events.push({ type: 'correct', values }, { type: 'inform', values });
  } else if (rules.control === 'back-to-bot') {
    events.push({ type: situation.queued ? 'cancel' : 'repeat' });
  } else if (rules.control !== undefined && rules.control !== 'correct') {
    events.push(CONTROL[rules.control]);
  }
  if (rules.polarity === 'no') events.push({ type: 'deny' }, { type: 'acknowledge' });
  if (rules.polarity === 'yes') {
    // "ok" changes nothing: what a yes would do is said again.
    const vague = situation.confirming && rules.explicit !== true;
    events.push(vague ? { type: 'wait' } : { type: 'affirm' }, { type: 'acknowledge' });
  }
  return events;
}

import type { Event } from '../../dialogs/machine/events.ts';
import { chooseValues } from '../../language/entities/choose-values.ts';
import type { Control, Understanding } from '../../language/understanding.ts';

/** The event of each control phrase; the two that depend on the state of the conversation are not in the table. */
const CONTROL: Readonly<Record<Exclude<Control, 'correct' | 'back-to-bot'>, Event>> = {
  cancel: { type: 'cancel' },
  'start-over': { type: 'start-over' },
  repeat: { type: 'repeat' },
  human: { type: 'human' },
  'no-access': { type: 'named', name: 'no-access' },
  resend: { type: 'named', name: 'resend' },
  wait: { type: 'wait' },
  complaint: { type: 'complaint' },
  greeting: { type: 'small-talk', kind: 'greeting' },
  thanks: { type: 'small-talk', kind: 'thanks' },
  bye: { type: 'small-talk', kind: 'bye' },
};

/** The state of the conversation that the rules depend on besides the text. */
export interface Situation {
  /** The kinds of values that the present question accepts, most specific first. */
  readonly wants: readonly string[];
  /** Whether the present question asks for the yes to a command. */
  readonly awaitsConfirmation: boolean;
  /** Whether the customer waits for a person. */
  readonly queued: boolean;
}

/** The events that the rules propose, most specific first. */
export function byRule(rules: Understanding, situation: Situation): Event[] {
  const values = chooseValues(rules.entities, situation.wants);
  const hasValues = Object.keys(values).length > 0;
  const events: Event[] = [];
  if (rules.control === 'correct' && hasValues) {
    events.push({ type: 'correct', values }, { type: 'inform', values });
  } else if (rules.control === 'back-to-bot') {
    events.push({ type: situation.queued ? 'cancel' : 'repeat' });
  } else if (rules.control !== undefined && rules.control !== 'correct') {
    events.push(CONTROL[rules.control]);
  }
  if (rules.yesOrNo === 'no') events.push({ type: 'deny' }, { type: 'acknowledge' });
  if (rules.yesOrNo === 'yes') {
    // "ok" is no explicit yes: the consequences are said again.
    const vague = situation.awaitsConfirmation && rules.explicit !== true;
    events.push(vague ? { type: 'wait' } : { type: 'affirm' }, { type: 'acknowledge' });
  }
  return events;
}

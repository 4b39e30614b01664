import type { Event } from '../../../dialogs/machine/events.ts';
import type { Control } from '../../../language/understanding.ts';
import { certain, type Layer } from './layer.ts';

/** The event of each control phrase; those that depend on the state of the conversation are not in the table. */
const CONTROL: Readonly<Record<Exclude<Control, 'correct' | 'back-to-bot' | 'why-not'>, Event>> = {
  cancel: { type: 'cancel' },
  'start-over': { type: 'start-over' },
  repeat: { type: 'repeat' },
  human: { type: 'human' },
  'no-access': { type: 'named', name: 'no-access' },
  resend: { type: 'named', name: 'resend' },
  wait: { type: 'wait' },
  'after-all': { type: 'after-all' },
  complaint: { type: 'complaint' },
  greeting: { type: 'small-talk', kind: 'greeting' },
  thanks: { type: 'small-talk', kind: 'thanks' },
  bye: { type: 'small-talk', kind: 'bye' },
};

/** Requests about the conversation itself, and corrections of an earlier answer. */
export const ruleLayer: Layer = {
  name: 'rule',
  propose({ message, rules: { control }, wantedValues, isQueued }) {
    if (control === undefined || control === 'why-not' || message.files.length > 0) return [];
    if (control === 'back-to-bot') return [certain({ type: isQueued ? 'cancel' : 'repeat' })];
    if (control !== 'correct') return [certain(CONTROL[control])];
    const isAnswered = Object.keys(wantedValues).length > 0;
    const types = isAnswered ? (['correct', 'inform'] as const) : [];
    return types.map((type) => certain({ type, values: wantedValues }));
  },
};

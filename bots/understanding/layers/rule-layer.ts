import type { Event } from '../../../dialogs/machine/events.ts';
import { closingOnly } from '../../../language/rules/answer/courtesy-only.ts';
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
  propose({ message, rules: { control, locale }, wantedValues, isQueued, choosesThings, text }) {
    if (message.files.length > 0) return [];
    // "That's all" ends a list of things, and not the conversation.
    const isEnd = control === undefined || control === 'bye';
    if (isEnd && choosesThings && closingOnly(text, locale)) return [certain({ type: 'repeat' })];
    if (control === undefined || control === 'why-not') return [];
    if (control === 'back-to-bot') return [certain({ type: isQueued ? 'cancel' : 'repeat' })];
    if (control !== 'correct') return [certain(CONTROL[control])];
    const isAnswered = Object.keys(wantedValues).length > 0;
    const types = isAnswered ? (['correct', 'inform'] as const) : [];
    return types.map((type) => certain({ type, values: wantedValues }));
  },
};

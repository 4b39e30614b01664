import type { Choice, Effect, Line } from './effects.ts';
import type { Event } from './events.ts';
import type { Stack } from './stack.ts';

/**
 * Runs dialogs: a pure function from a stack and an event to the next stack and the effects it wishes for.
 *
 * This is how a turn drives it:
 *
 * ```ts
 * import { kernel } from '../dialogs/catalogue.ts';
 * import { loadStack } from '../dialogs/kernel/stack.ts';
 *
 * let stack = loadStack(conversation.memory, `${conversation._id}/${episode.number}`, locale, conversation.identity);
 * let proposals: Event[] = understand(text);           // or kernel.choice(stack, tapped) for a button's value
 * const event = proposals.find((e) => kernel.accepts(stack, e)) ?? { type: 'unknown' };
 *
 * const pending: Event[] = [event];                    // a `proved` event of the channel goes before it
 * for (let next = pending.shift(); next; next = pending.shift()) {
 *   const [after, effects] = kernel.step(stack, next);
 *   stack = after;
 *   for (const effect of effects) {
 *     if (effect.type === 'say') await context.sendActivity(renderSay(effect, stack.locale));
 *     if (effect.type === 'query') pending.push({ type: 'result', key: effect.key, ...(await ask(effect)) });
 *     if (effect.type === 'command') turn.command(effect);   // its result comes as an event of a later turn
 *     if (effect.type === 'identify') turn.identify(effect.identity);
 *     if (effect.type === 'handoff') turn.transfer('queue', effect.reason, effect.summary);
 *     if (effect.type === 'handback') turn.transfer('bot', 'left-queue', {});
 *   }
 * }
 * turn.remember(stack);
 * ```
 *
 * A customer's event that the present state doesn't accept is treated as `unknown`, so that silence is never an
 * outcome; a stale `result` is dropped without a word.
 */
export interface Kernel {
  /** Takes one event. Pure: the same stack and event always give the same stack and effects. */
  step(stack: Stack, event: Event): readonly [Stack, readonly Effect[]];
  /** Whether the present state has a use for the event. */
  accepts(stack: Stack, event: Event): boolean;
  /** What the present state asks, or undefined at rest. */
  prompt(stack: Stack): Line | undefined;
  /** The buttons of the present state: typed numbers and labels are matched against these. */
  choices(stack: Stack): readonly Choice[];
}

import type { ValueKind } from '../vocabulary.ts';
import type { AnyDialog } from './dialog.ts';
import type { Choice, Effect, Line } from './effects.ts';
import { line } from './effects.ts';
import type { Event, EventType } from './events.ts';
import { handle } from './handle.ts';
import { revive } from './migrate-stack.ts';
import { Run } from './run.ts';
import type { Stack } from './stack.ts';

/** A number that may be several things is taken for the first of these that is asked for. */
const BY_SPECIFICITY: readonly ValueKind[] = ['code', 'postcode', 'email', 'order', 'score'];

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
 * let proposals: Event[] = understand(text);           // for a button: the event that renderSay gave beside its label
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
 *     if (effect.type === 'tell') turn.tell(...);            // as the news of its case
 *     if (effect.type === 'handback') turn.transfer('bot', 'left-queue', {});
 *   }
 * }
 * turn.remember(stack);
 * ```
 *
 * A customer's event that the present state doesn't accept is treated as `unknown`, so that silence is never an
 * outcome; a stale `result` is dropped without a word.
 */
export class Kernel {
  readonly #dialogs: ReadonlyMap<string, AnyDialog>;

  constructor(dialogs: readonly AnyDialog[]) {
    this.#dialogs = new Map(dialogs.map((dialog) => [dialog.id, dialog]));
  }

  /** Takes one event. Pure: the same stack and event always give the same stack and effects. */
  step(stack: Stack, event: Event): readonly [Stack, readonly Effect[]] {
    const run =
      this.#try(stack, event) ??
      (UNCAUSED.has(event.type) ? undefined : this.#try(stack, { type: 'unknown' }));
    return run ? introduce(run.stack, run.effects) : [stack, []];
  }

  /** Whether the present state has a use for the event. */
  accepts(stack: Stack, event: Event): boolean {
    return this.#try(stack, event) !== undefined;
  }

  /** The kinds of values that the present state has a use for, most specific first. */
  wants(stack: Stack): readonly ValueKind[] {
    return BY_SPECIFICITY.filter((kind) => this.accepts(stack, { type: 'inform', values: { [kind]: '0' } }));
  }

  /** What the present state asks, or undefined at rest and while a call is under way. */
  prompt(stack: Stack): Line | undefined {
    const revived = revive(this.#dialogs, stack);
    const frame = revived?.frames.at(-1);
    return revived && frame && frame.waits === undefined
      ? new Run(this.#dialogs, revived).question(frame)
      : undefined;
  }

  /** The buttons of the present state: typed numbers and labels are matched against these. */
  choices(stack: Stack): readonly Choice[] {
    return this.prompt(stack)?.choices ?? [];
  }

  #try(stack: Stack, event: Event): Run | undefined {
    const revived = revive(this.#dialogs, stack);
    if (!revived) return this.#giveUp(stack);
    const run = new Run(this.#dialogs, revived);
    return handle(run, event) ? run : undefined;
  }

  /** A stack that can't be read goes to a person, whatever the event. */
  #giveUp(stack: Stack): Run {
    const run = new Run(this.#dialogs, { ...stack, frames: [] });
    run.begin('handoff', { reason: 'unreadable-state' });
    return run;
  }
}

/** Events that the customer did not cause: nothing is said when they come too late. */
const UNCAUSED: ReadonlySet<EventType> = new Set([
  'result',
  'resume',
  'proved',
  'staff-closed',
  'staff-delayed',
  'staff-expected',
]);

/** The first time the bot speaks to somebody it says what it is. */
function introduce(stack: Stack, effects: readonly Effect[]): readonly [Stack, readonly Effect[]] {
  if (stack.met || !effects.some((effect) => effect.type === 'say')) return [stack, effects];
  return [{ ...stack, met: true }, [{ type: 'say', ...line('disclosure', {}) }, ...effects]];
}

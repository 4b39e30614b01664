import type { Referent } from '../../models/values/referent.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Choice, Effect, Line } from '../machine/effects.ts';
import type { Event, EventType } from '../machine/events.ts';
import type { DialogRegistry } from '../machine/registry.ts';
import { speaker } from '../machine/speaker.ts';
import type { Stack } from '../machine/stack.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { acceptedKinds, takenIn } from './fill.ts';
import { reachable } from './fill-values.ts';
import { beginMeant, beginNextWish, handle } from './handle.ts';
import { migrateStack } from './migrate-stack.ts';
import { Run } from './run.ts';

const { line } = speaker<typeof sharedTexts>();

/**
 * Runs the dialogs of a conversation: a pure function from a stack and an event to the next stack and its effects, so that a turn can
 * be repeated after a crash with the same result. Holds the dialogs by id and nothing of any conversation. Limits: a step of more than
 * 100 transitions throws (`run.ts`), the second message in a row that is not understood offers a person (`repair.ts`).
 *
 * This is how a turn drives it:
 *
 * ```ts
 * const { kernel, texts } = composeDialogs();           // app/dialogs.ts
 * const scope = `${conversation._id}/${episode.number}`;
 * let stack = loadStack(conversation.memory, scope, locale, conversation.identity, turn.now);
 * let proposals: Event[] = understand(text);           // for a button: the event that `texts.render` gave beside its label
 * const event = proposals.find((e) => kernel.accepts(stack, e)) ?? { type: 'unknown' };
 *
 * const pending: Event[] = [event];                    // a `proved` event of the channel goes before it
 * for (let next = pending.shift(); next; next = pending.shift()) {
 *   const [after, effects] = kernel.step(stack, next);
 *   stack = after;
 *   for (const effect of effects) {
 *     if (effect.type === 'say') await context.sendActivity(texts.render(effect, stack.locale).text);
 *     if (effect.type === 'query') pending.push({ type: 'result', key: effect.key, ...(await ask(effect)) });
 *     if (effect.type === 'command') turn.command(effect);   // its result comes as an event of a later turn
 *     if (effect.type === 'identify') turn.identify(effect.identity);
 *     if (effect.type === 'handoff') turn.transfer('queue', effect.reason, summaryForStaff(effect.summary, texts));
 *     if (effect.type === 'notify') turn.notifyCase(...);    // as an event of its case
 *     if (effect.type === 'handback') turn.transfer('bot', 'left-queue', {});
 *   }
 * }
 * turn.saveMemory(stack);
 * ```
 *
 * A customer's event that the present state doesn't accept is treated as `unknown`, so that silence is never an
 * outcome; a stale `result` is dropped without a message.
 */
export class Kernel {
  readonly registry: DialogRegistry;

  constructor(registry: DialogRegistry) {
    this.registry = registry;
  }

  /** Steps one event. Pure: the same stack and event always give the same stack and effects. */
  step(stack: Stack, event: Event): readonly [Stack, readonly Effect[]] {
    const run =
      this.#try(stack, event) ??
      (NOT_FROM_CUSTOMER.has(event.type) ? undefined : this.#try(stack, { type: 'unknown' }));
    return run ? disclose(run.stack, run.effects) : [stack, []];
  }

  /** Whether the present state has a use for the event; the brain steps the first proposal that is accepted. */
  accepts(stack: Stack, event: Event): boolean {
    return this.#try(stack, event) !== undefined;
  }

  /** The kinds of values that the present state has a use for. */
  wants(stack: Stack): readonly string[] {
    const revived = migrateStack(this.registry, stack);
    if (!revived) return [];
    return wantedKinds(new Run(this.registry, revived));
  }

  /** Whether values tell the running dialogs something that they do not know yet. */
  isNews(stack: Stack, values: SlotValues): boolean {
    const known = ({ frames }: Stack) => JSON.stringify(frames.map(({ slots }) => slots));
    const run = this.#try(stack, { type: 'inform', values });
    return run !== undefined && known(run.stack) !== known(stack);
  }

  /** The kinds of values that the running dialogs accept, whatever they ask now. */
  accepted(stack: Stack): readonly string[] {
    const revived = migrateStack(this.registry, stack);
    if (!revived) return [];
    const run = new Run(this.registry, revived);
    return revived.frames.flatMap((frame) => acceptedKinds(run.dialog(frame).machine, run.context(frame)));
  }

  /** The kinds of values that the present question takes and its dialog does not have yet. */
  missing(stack: Stack): readonly string[] {
    const revived = migrateStack(this.registry, stack);
    return revived ? new Run(this.registry, revived).missingKinds : [];
  }

  /** The things that a message may refer to now, by kind of value. */
  referents(stack: Stack): ReadonlyMap<string, readonly Referent[]> {
    const revived = migrateStack(this.registry, stack);
    const found = new Map<string, readonly Referent[]>();
    if (!revived) return found;
    const run = new Run(this.registry, revived);
    for (const { frame } of reachable(run)) {
      const { machine } = run.dialog(frame);
      for (const kind of takenIn(machine, frame.state, acceptedKinds(machine, run.context(frame)))) {
        const among = machine.takes[kind]?.among?.(run.context(frame));
        if (among !== undefined && !found.has(kind)) found.set(kind, among);
      }
    }
    return found;
  }

  /** The names of the events that the present state names itself. */
  named(stack: Stack): readonly string[] {
    const frame = migrateStack(this.registry, stack)?.frames.at(-1);
    const state = frame && new Run(this.registry, stack).state(frame);
    return state !== undefined && 'on' in state ? Object.keys(state.on ?? {}) : [];
  }

  /** The present question, or undefined at rest and while a call is under way. */
  prompt(stack: Stack): Line | undefined {
    const revived = migrateStack(this.registry, stack);
    const frame = revived?.frames.at(-1);
    return revived && frame && frame.pendingKey === undefined
      ? new Run(this.registry, revived).question(frame)
      : undefined;
  }

  /** The buttons of the present question, which typed numbers and labels are matched against. */
  choices(stack: Stack): readonly Choice[] {
    return this.prompt(stack)?.choices ?? [];
  }

  #try(stack: Stack, event: Event): Run | undefined {
    const revived = migrateStack(this.registry, stack);
    if (!revived) return this.#handOver(stack);
    const run = new Run(this.registry, revived);
    if (!handle(run, event)) return undefined;
    beginMeant(run);
    beginNextWish(run);
    return run;
  }

  /** Hands a conversation whose stack can't be read over to a person, whatever the event. */
  #handOver(stack: Stack): Run {
    const run = new Run(this.registry, { ...stack, frames: [] });
    run.begin(this.registry.queue, { reason: 'unreadable-state' });
    return run;
  }
}

/** Events that are not from the customer: one that comes too late is dropped without an answer. */
const NOT_FROM_CUSTOMER: ReadonlySet<EventType> = new Set([
  'result',
  'resume',
  'proved',
  'staff-closed',
  'staff-delayed',
  'staff-expected',
]);

/** Puts the disclosure that this is a bot before the bot's first words to a customer. */
function disclose(stack: Stack, effects: readonly Effect[]): readonly [Stack, readonly Effect[]] {
  if (stack.disclosed || !effects.some((effect) => effect.type === 'say')) return [stack, effects];
  const disclosure = line(stack.staff.by === 'none' ? 'disclosure-alone' : 'disclosure', {});
  return [{ ...stack, disclosed: true }, [{ type: 'say', ...disclosure }, ...effects]];
}

/** The kinds that the dialogs of the present task take now, the topmost dialog's first. */
function wantedKinds(run: Run): string[] {
  const wanted = new Set<string>();
  for (const frame of [...run.stack.frames].reverse()) {
    const { machine, role } = run.dialog(frame);
    if (role === 'queue' || frame.pendingKey !== undefined) break;
    const kinds = acceptedKinds(machine, run.context(frame));
    for (const kind of takenIn(machine, frame.state, kinds)) wanted.add(kind);
    if (role === 'task') break;
  }
  return [...wanted];
}

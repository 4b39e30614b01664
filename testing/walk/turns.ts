import type { EventType } from '../../dialogs/machine/events.ts';
import type { Stack } from '../../dialogs/machine/stack.ts';
import { isSame, placeOf, type Step, topOf, type World } from './step.ts';

/** The configurations that answers of the shop lead to while the customer says nothing: a way back to one of them is a turn without an end. */
export class CallCircles {
  readonly #ways = new Map<string, Set<string>>();

  /** Notes that an answer has led from one configuration to another, in which a call is under way again; true if that closes a circle. */
  closedBy(from: string, { key: to, stack }: { readonly key: string; readonly stack: Stack }): boolean {
    if (topOf(stack)?.pendingKey === undefined) return false;
    const ways = this.#ways.get(from) ?? new Set();
    if (ways.has(to)) return false;
    this.#ways.set(from, ways.add(to));
    const reached = new Set([to]);
    for (const key of reached) for (const next of this.#ways.get(key) ?? []) reached.add(next);
    return reached.has(from);
  }
}

/** What a customer says to a question that takes values, buttons or a selection. */
const ANSWERS: ReadonlySet<EventType> = new Set(['inform', 'named', 'select']);

/** Which questions were asked, and which of them an answer has left or changed. */
export class Answers {
  readonly #asked = new Set<string>();
  readonly #left = new Set<string>();

  note({ before, after, event, asked }: Step, { kernel }: World): void {
    if (asked === undefined) return;
    const place = placeOf(before);
    this.#asked.add(place);
    if (this.#left.has(place)) return;
    // A yes or no is an answer where the state names it: elsewhere, a no gives the task up.
    if (!ANSWERS.has(event.type) && !kernel.named(before).includes(event.type)) return;
    const nth = before.frames.length - 1;
    const [was, is] = [before.frames[nth], after.frames[nth]];
    if (was?.state !== is?.state || !isSame(was?.slots, is?.slots)) this.#left.add(place);
  }

  /** The places of the questions that no answer has left. */
  get missing(): string[] {
    return [...this.#asked].filter((place) => !this.#left.has(place));
  }
}

import type { Event, EventOf } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import type { SlotValues } from '../../models/values/value-types.ts';

/** What the intents of the dialogs mean. A task's own intent has its id; the others are declared by the dialogs. */
export class Intents {
  readonly #registry: DialogRegistry;
  readonly #declared: ReadonlyMap<string, Event | 'question'>;

  constructor(registry: DialogRegistry) {
    this.#registry = registry;
    this.#declared = new Map(registry.dialogs.flatMap(({ intents }) => Object.entries(intents)));
  }

  /** The event of an intent; undefined for one that needs more than the intent (a question) or has no event. */
  eventOf(intent: string, values: SlotValues): Event | undefined {
    if (this.#registry.find(intent)?.role === 'task') return { type: 'start', dialog: intent, values };
    const declared = this.#declared.get(intent);
    return declared === 'question' ? undefined : declared;
  }

  /** Whether an event begins a task that changes something. */
  isChange(event: Event): event is EventOf<'start'> {
    return event.type === 'start' && this.#registry.changes(event.dialog);
  }

  /** Whether an intent is a question to the knowledge base. */
  isQuestion(intent: string): boolean {
    return this.#declared.get(intent) === 'question';
  }
}

import type { Event } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import { email } from '../../language/entities/kinds/email.ts';
import type { Entity, Understanding } from '../../language/understanding.ts';

/** A message, and the events that ask about what is in doubt in it. */
export interface Doubts {
  /** The message without the values among which the customer has to choose. */
  readonly rules: Understanding;
  /** About values that the present question asks for. */
  readonly asked: readonly Event[];
  /** About values with which a task begins. */
  readonly others: readonly Event[];
}

/**
 * Takes out of a message what is not certain: several addresses where one is asked for, an address that is spelled out, a number with a wrong check
 * digit. `wants`: the kinds of values that the present question accepts.
 */
export function withoutDoubts(
  rules: Understanding,
  wants: readonly string[],
  { tasks }: Pick<DialogRegistry, 'tasks'>,
): Doubts {
  const begins = (kind: string) => tasks.some(({ startsWith }) => startsWith === kind);
  const addresses = rules.entities.filter(({ kind }) => kind === email.name);
  const isSeveral = new Set(addresses.map(({ value }) => value)).size > 1;
  const open = rules.doubtful.filter(({ kind }) => !rules.entities.some((certain) => certain.kind === kind));
  return {
    rules: isSeveral
      ? { ...rules, entities: rules.entities.filter((entity) => !addresses.includes(entity)) }
      : rules,
    asked: [
      ...(isSeveral ? [which(email.name, addresses)] : []),
      ...open.filter(({ kind }) => wants.includes(kind)).map(askedAbout),
    ],
    others: open.filter(({ kind, doubt }) => begins(kind) && doubt === 'misspelt').map(askedAbout),
  };
}

/** An unsure value that is none in particular, such as a rating of "3 or 4", is asked for again. */
function askedAbout(entity: Entity): Event {
  if (entity.doubt === 'misspelt') return { type: 'misspelt', value: String(entity.value) };
  return entity.value === '' ? { type: 'repeat' } : which(entity.kind, [entity]);
}

function which(kind: string, found: readonly Entity[]): Event {
  const values = found.filter((entity) => entity.kind === kind).map(({ value }) => String(value));
  return { type: 'which', kind, values: [...new Set(values)] };
}

import type { Event } from '../../dialogs/machine/events.ts';
import type { DialogRegistry } from '../../dialogs/machine/registry.ts';
import type { Entity, Understanding } from '../../language/understanding.ts';

/** A message, and the events that ask about what is in doubt in it. */
interface Doubts {
  /** The message without the values among which the customer has to choose. */
  readonly rules: Understanding;
  /** About values that the present question asks for. */
  readonly asked: readonly Event[];
  /** About values with which a task begins. */
  readonly others: readonly Event[];
}

/**
 * Takes out of a message what is not certain: several addresses where one is asked for, an address that is spelled out, a number with a wrong check
 * digit. `wants`: the kinds of values that the present question accepts. A kind with which a task begins may occur several times, as several wishes.
 */
export function withoutDoubts(
  rules: Understanding,
  wants: readonly string[],
  { tasks }: Pick<DialogRegistry, 'tasks'>,
): Doubts {
  const begins = (kind: string) => tasks.some(({ startsWith }) => startsWith === kind);
  const named = rules.entities.filter(({ kind, marked }) => marked && !begins(kind));
  const isOneOfSeveral = ({ kind, value }: Entity) =>
    named.some((other) => other.kind === kind && other.value !== value);
  const several = named.filter(isOneOfSeveral);
  const severalKinds = [...new Set(several.map(({ kind }) => kind))];
  const open = rules.doubtful.filter(({ kind }) => !rules.entities.some((certain) => certain.kind === kind));
  return {
    rules: { ...rules, entities: rules.entities.filter(({ kind }) => !severalKinds.includes(kind)) },
    asked: [
      ...severalKinds.map((kind) => which(kind, several)),
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

import type { SlotValues } from '../../models/values/value-types.ts';
import type { Entity } from '../understanding.ts';

/**
 * The values of a message, at most one of a kind. A number may fit several kinds (`482913`: a code, a postcode, an order): the kind that the
 * text names wins, then the kind that the present question `wants`, in the order of `wants`, the most specific first. A part of a wanted value,
 * such as the postcode of an address, is no second value. What the text does not name and the question does not want is left out.
 */
export function chooseValues(entities: readonly Entity[], wants: readonly string[]): SlotValues {
  const rank = ({ kind, marked }: Entity) => (marked ? -1 : wants.indexOf(kind));
  const isPart = (entity: Entity) =>
    entities.some((whole) => wants.includes(whole.kind) && contains(whole, entity));
  const chosen = new Map<string, Entity>();
  const usable = entities
    .filter((entity) => (entity.marked || wants.includes(entity.kind)) && !isPart(entity))
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  for (const entity of usable) {
    if (chosen.has(entity.kind) || [...chosen.values()].some((other) => sharesText(other, entity))) continue;
    chosen.set(entity.kind, entity);
  }
  return Object.fromEntries([...chosen].map(([kind, { value }]) => [kind, value]));
}

function contains(whole: Entity, part: Entity): boolean {
  return (
    whole.text.length > part.text.length &&
    whole.start <= part.start &&
    part.start + part.text.length <= whole.start + whole.text.length
  );
}

function sharesText(a: Entity, b: Entity): boolean {
  return a.start < b.start + b.text.length && b.start < a.start + a.text.length;
}

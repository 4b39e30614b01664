import { type SlotValues, VALUE_KINDS, type ValueKind } from '../../dialogs/vocabulary.ts';
import type { Entity } from '../../language/understanding.ts';

/**
 * The values a message tells, at most one a kind. A number may be read in several ways (`482913`: a code, a postcode, an
 * order): a reading that the text names wins, then the one that the present question `wants`, in the order of `wants`.
 */
export function toldValues(entities: readonly Entity[], wants: readonly ValueKind[]): SlotValues {
  const told: SlotValues = {};
  const taken = new Set<number>();
  const rank = (entity: Entity) => (entity.marked ? -1 : wants.indexOf(entity.kind as ValueKind));
  const usable = entities
    .filter((entity) => (VALUE_KINDS as readonly string[]).includes(entity.kind))
    .filter((entity) => rank(entity) >= 0 || entity.marked)
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  for (const entity of usable) {
    const kind = entity.kind as ValueKind;
    if (told[kind] !== undefined || taken.has(entity.start)) continue;
    told[kind] = entity.value;
    taken.add(entity.start);
  }
  return told;
}

/** Most words beside the values of an answer that needs no classifier: "my email is ...". */
const FEW_WORDS = 3;
const FEW_HAN = 5;

/**
 * Whether a message is its values and little else, so that its words need not be understood. An order number with any
 * words may be asked something about ("cancel 1042") and is one only by itself.
 */
export function isBareAnswer(text: string, entities: readonly Entity[]): boolean {
  let rest = text;
  for (const entity of entities) rest = rest.replace(entity.text, ' ');
  if (/[?？]/.test(rest)) return false;
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  const onlyOrders = entities.every(({ kind }) => kind === 'order');
  return onlyOrders ? words === 0 : words <= FEW_WORDS && han <= FEW_HAN;
}

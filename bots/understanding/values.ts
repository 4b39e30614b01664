import { type SlotValues, VALUE_KINDS, type ValueKind } from '../../dialogs/vocabulary.ts';
import type { Entity } from '../../language/understanding.ts';

/**
 * The slot values of a message, at most one a kind. A number may fit several kinds (`482913`: a code, a postcode, an order): the kind
 * that the text names wins, then the kind that the present question `wants`, in the order of `wants`.
 */
export function slotValuesOf(entities: readonly Entity[], wants: readonly ValueKind[]): SlotValues {
  const values: SlotValues = {};
  const taken = new Set<number>();
  const rank = (entity: Entity) => (entity.marked ? -1 : wants.indexOf(entity.kind as ValueKind));
  const usable = entities
    .filter((entity) => (VALUE_KINDS as readonly string[]).includes(entity.kind))
    .filter((entity) => rank(entity) >= 0 || entity.marked)
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  for (const entity of usable) {
    const kind = entity.kind as ValueKind;
    if (values[kind] !== undefined || taken.has(entity.start)) continue;
    values[kind] = entity.value;
    taken.add(entity.start);
  }
  return values;
}

/** Most words, or Han characters, beside the values of an answer that needs no classifier: "my email is ...". */
const FEW_WORDS = 3;
const FEW_HAN = 5;

/**
 * Whether a message is its values and little else, so that the classifier is not needed. An order number with any words may be a
 * request about the order ("cancel 1042"), so that it is a bare answer only by itself.
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

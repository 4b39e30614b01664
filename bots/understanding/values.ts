import { type SlotValues, VALUE_KINDS, type ValueKind } from '../../dialogs/vocabulary.ts';
import { chooseValues } from '../../language/entities/choose-values.ts';
import type { Entity } from '../../language/understanding.ts';

/** The slot values of a message, at most one a kind, chosen by `chooseValues` from the kinds that the dialogs have slots for. */
export function slotValuesOf(entities: readonly Entity[], wants: readonly ValueKind[]): SlotValues {
  const usable = entities.filter(({ kind }) => VALUE_KINDS.some((known) => known === kind));
  // The values of all VALUE_KINDS are texts.
  return chooseValues(usable, wants) as SlotValues;
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

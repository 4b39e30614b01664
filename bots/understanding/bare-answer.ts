import { courtesyOnly } from '../../language/rules/answer/courtesy-only.ts';
import type { Entity } from '../../language/understanding.ts';

/** Most words, or Han characters, beside the values of an answer that needs no classifier: "my email is ...". */
const FEW_WORDS = 3;
const FEW_HAN = 5;

/**
 * Whether a message is its values and little else, so that the classifier is not needed: courtesies ("thanks, 1042"), or a few words. A value that
 * begins a task (an order number) with other words may be a request about it ("cancel 1042"), so that it is a bare answer with courtesies only.
 */
export function isBareAnswer(
  text: string,
  locale: string,
  entities: readonly Entity[],
  beginsTask: (kind: string) => boolean,
): boolean {
  if (isValuesOnly(text, locale, entities)) return true;
  const rest = restOf(text, entities);
  if (/[?？]/.test(rest)) return false;
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  return !entities.some(({ kind }) => beginsTask(kind)) && words <= FEW_WORDS && han <= FEW_HAN;
}

/** Whether a message is its values and courtesies: "thanks, 1042", "my name is Ann Smith and my postcode is 8001". */
export function isValuesOnly(text: string, locale: string, entities: readonly Entity[]): boolean {
  const rest = restOf(text, entities);
  return entities.length > 0 && !/[?？]/.test(rest) && courtesyOnly(rest, locale);
}

function restOf(text: string, entities: readonly Entity[]): string {
  return entities.reduce((rest, entity) => rest.replace(entity.text, ' '), text);
}

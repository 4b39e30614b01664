import type { Event } from '../../dialogs/kernel/events.ts';
import type { Entity, IntentClassifier } from '../../language/understanding.ts';
import type { Locale } from '../../models/locale/locale.ts';
import { byIntent } from './by-intent.ts';
import { slotValuesOf } from './values.ts';

type Start = Extract<Event, { type: 'start' }>;

/** Most orders of one message that become choices. */
const MOST = 4;

/** What separates two requests in one sentence; the last one between two orders counts. */
const SEPARATOR = /[,;.!?，。；！？、]|(?<!\p{L})(?:and|und|dann|then)(?!\p{L})|和|还有|然后/gu;

/**
 * The choice between the orders of a message that names several ("where is 1042 and cancel 1043"). Each gets the intent of its own part
 * of the text (up to the separator before the next order, since German puts the verb behind it: "1042 verfolgen und 1043 stornieren"), or else
 * of the first part that has one; undefined if the message names only one.
 */
export function severalOrders(
  text: string,
  entities: readonly Entity[],
  locale: Locale,
  classifier: IntentClassifier,
): Event | undefined {
  const orders = entities.filter((entity) => entity.kind === 'order');
  if (new Set(orders.map(({ value }) => value)).size < 2) return undefined;
  let from = 0;
  const parts = orders.slice(0, MOST).map((entity, index) => {
    const end = endOfPart(text, entity, orders[index + 1]);
    const part = text.slice(from, end);
    from = end;
    const values = slotValuesOf([entity], ['order']);
    return { values, asked: byIntent(classifier.classify(part, locale), values).find(isStart) };
  });
  const usual = parts.find(({ asked }) => asked !== undefined)?.asked?.dialog ?? 'track-order';
  const readings = parts.map(({ values, asked }): Start => asked ?? { type: 'start', dialog: usual, values });
  return { type: 'clarify', readings };
}

/** Where the part about an order ends: at the separator before the next order, at the end of the text, else behind the number. */
function endOfPart(text: string, { start, text: number }: Entity, next: Entity | undefined): number {
  const end = start + number.length;
  if (next === undefined) return text.length;
  const last = Array.from(text.slice(end, next.start).matchAll(SEPARATOR)).at(-1);
  return last === undefined ? end : end + last.index;
}

function isStart(event: Event): event is Start {
  return event.type === 'start';
}

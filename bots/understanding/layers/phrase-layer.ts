import { comparable } from '../../../models/comparable.ts';
import type { TurnReading } from '../turn-reading.ts';
import { certain, type Layer, type Proposal } from './layer.ts';

/** The events that dialogs name themselves and the message is a phrase of, with what else it says. */
export const phraseLayer: Layer = { name: 'phrase', propose: (reading) => phrasesIn(reading) };

/** The events whose phrase a message is; `only`: those of one name. */
export function phrasesIn(
  { message, kernel, locale, values, wantedValues }: TurnReading,
  only?: string,
): readonly Proposal[] {
  if (message.files.length > 0) return [];
  const said = comparable(message.text);
  const isAnswered = Object.keys(wantedValues).length > 0;
  const is = (phrase: string | RegExp) =>
    typeof phrase === 'string' ? comparable(phrase) === said : !isAnswered && phrase.test(said);
  return kernel.registry.dialogs
    .flatMap(({ phrases }) => Object.entries(phrases))
    .filter(([name, byLocale]) => name === (only ?? name) && name !== 'deny' && byLocale[locale]?.some(is))
    .map(([name]) => certain({ type: 'named', name, ...(Object.keys(values).length > 0 && { values }) }));
}

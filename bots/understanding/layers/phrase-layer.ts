import { comparable } from '../../../models/comparable.ts';
import { certain, type Layer } from './layer.ts';

/** The events that the present state names itself and the message is a phrase of. */
export const phraseLayer: Layer = {
  name: 'phrase',
  propose({ message, kernel, locale }) {
    if (message.files.length > 0) return [];
    const names = kernel.named(message.memory.stack);
    const said = comparable(message.text);
    return kernel.registry.dialogs
      .flatMap(({ phrases }) => Object.entries(phrases))
      .filter(
        ([name, byLocale]) =>
          names.includes(name) && (byLocale[locale] ?? []).some((phrase) => comparable(phrase) === said),
      )
      .map(([name]) => certain({ type: 'named', name }));
  },
};

import type { ValueKind } from '../../../models/values/value-kind.ts';
import type { Address } from '../../../models/values/value-types.ts';
import { span } from '../entity-candidate.ts';
import { ENTITY_WORDS } from '../words/words-by-locale.ts';

const addressPatterns = ENTITY_WORDS.derive(() =>
  ENTITY_WORDS.parts().map(({ address }) => new RegExp(address, 'dgu')),
);

/**
 * A postal address: street with house number, city, and a postcode where it was written. Finds the common forms of each language; whatever has
 * no street and no city in one of them is none.
 */
export const address: ValueKind<Address> = {
  name: 'address',
  specificity: 100,
  example: {
    value: { street: 'Lindenstraße 22', postcode: '20099', city: 'Hamburg' },
    text: 'Lindenstraße 22, 20099 Hamburg',
  },
  find: (text, { written = (start, end) => text.slice(start, end) }) =>
    addressPatterns().flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => {
        const part = (name: string) => {
          const { start, end } = span(match, name);
          return written(start, end).trim();
        };
        return {
          value: {
            street: part('street'),
            postcode: match.groups?.['postcode'] === undefined ? null : part('postcode').toUpperCase(),
            city: part('city'),
          },
          marked: false,
          ...span(match),
        };
      }),
    ),
};

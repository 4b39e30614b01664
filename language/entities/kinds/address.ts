import type { ValueKind } from '../../../models/values/value-kind.ts';
import type { Address } from '../../../models/values/value-types.ts';
import { MAX_ENTITIES } from '../../understanding.ts';
import { overlaps } from '../entity-candidate.ts';
import { labelledAddresses } from '../postal/labelled-addresses.ts';
import { type FoundAddress, latinAddresses } from '../postal/latin-addresses.ts';
import { unspacedAddresses } from '../postal/unspaced-addresses.ts';

/**
 * A postal address of the United States, the United Kingdom, a German-speaking country or China, in a sentence, in lines or in the form of a program: the
 * street, and what else of {@link Address} was written. What has no street is none.
 */
export const address: ValueKind<Address> = {
  name: 'address',
  specificity: 100,
  example: {
    value: {
      street: 'Lindenstraße 22',
      street2: null,
      city: 'Hamburg',
      region: null,
      postcode: '20099',
      country: null,
    },
    text: 'Lindenstraße 22, 20099 Hamburg',
  },
  find: (text, { written = (start, end) => text.slice(start, end) }) => {
    const found: FoundAddress[] = [];
    for (const read of [labelledAddresses, unspacedAddresses, latinAddresses])
      for (const one of read(text, written).slice(0, MAX_ENTITIES))
        if (!found.some((other) => overlaps(other, one))) found.push(one);
    return found.sort((a, b) => a.start - b.start).map((one) => ({ ...one, marked: false }));
  },
};

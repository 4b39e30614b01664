import type { ValueKind } from '../../models/values/value-kind.ts';
import type { BuiltInValues } from '../../models/values/value-types.ts';
import { choice, payment, picks, swaps } from '../references/kinds.ts';
import { DEFAULT_KINDS } from './default-kinds.ts';
import { address } from './kinds/address.ts';
import { date } from './kinds/date.ts';
import { items } from './kinds/items.ts';
import { number } from './kinds/number.ts';
import { part } from './kinds/part.ts';
import { person } from './kinds/person.ts';
import { quantity } from './kinds/quantity.ts';
import { addressPart } from './postal/address-part.ts';

type OnDemand =
  | 'date'
  | 'address'
  | 'address-part'
  | 'items'
  | 'quantity'
  | 'number'
  | 'part'
  | 'person'
  | 'picks'
  | 'swaps'
  | 'choice'
  | 'payment';

/** The kinds that a message is searched for only if a dialog asks for them; of two that fit the same words the first one is taken. */
const ON_DEMAND: {
  readonly [K in OnDemand]: ValueKind<BuiltInValues[K]>;
} = {
  date,
  address,
  'address-part': addressPart,
  items,
  quantity,
  number,
  part,
  person,
  choice,
  picks,
  swaps,
  payment,
};

/** Every built-in kind that is found in a text. */
export const BUILT_IN_KINDS: readonly ValueKind[] = [...DEFAULT_KINDS, ...Object.values(ON_DEMAND)];

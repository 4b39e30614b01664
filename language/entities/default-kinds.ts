import type { ValueKind } from '../../models/values/value-kind.ts';
import type { BuiltInValues } from '../../models/values/value-types.ts';
import { code } from './kinds/code.ts';
import { email } from './kinds/email.ts';
import { money } from './kinds/money.ts';
import { order } from './kinds/order.ts';
import { postcode } from './kinds/postcode.ts';
import { score } from './kinds/score.ts';
import { ticket } from './kinds/ticket.ts';

const DEFAULTS: {
  readonly [K in 'order' | 'ticket' | 'email' | 'postcode' | 'code' | 'money' | 'score']: ValueKind<
    BuiltInValues[K]
  >;
} = { order, ticket, email, postcode, code, money, score };

/** The kinds that every message is searched for unless the caller says which. */
export const DEFAULT_KINDS: readonly ValueKind[] = Object.values(DEFAULTS);

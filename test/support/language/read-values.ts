import { understand } from '../../../language/understand.ts';
import { ownAddressesOf } from '../../../models/mail/own-addresses.ts';
import type { ValueKind } from '../../../models/values/value-kind.ts';

/** The shop's own addresses and domains in tests. */
const OWN = ownAddressesOf(['Shop <support@shop.example>', 'hello.shop@gmail.com']);

/** The values of a kind in a text: `!` behind one that the text names, `?` behind one in doubt. */
export function readValues(kind: ValueKind, text: string): string[] {
  const { entities, doubtful } = understand(text, { kinds: [kind], own: OWN });
  return [...entities, ...doubtful].map(
    ({ value, marked, doubt }) => `${value}${marked ? '!' : ''}${doubt ? '?' : ''}`,
  );
}

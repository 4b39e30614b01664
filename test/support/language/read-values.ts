import { understand } from '../../../language/understand.ts';
import type { ValueContext, ValueKind } from '../../../models/values/value-kind.ts';

/** The shop's own addresses and domains in tests. */
const OWN: Pick<ValueContext, 'ownAddresses' | 'ownDomains'> = {
  ownAddresses: ['hello@mail-provider.example'],
  ownDomains: ['shop.example'],
};

/** The values of a kind in a text: `!` behind one that the text names, `?` behind one in doubt. */
export function readValues(kind: ValueKind, text: string): string[] {
  const { entities, doubtful } = understand(text, { kinds: [kind], own: OWN });
  return [...entities, ...doubtful].map(
    ({ value, marked, doubt }) => `${value}${marked ? '!' : ''}${doubt ? '?' : ''}`,
  );
}

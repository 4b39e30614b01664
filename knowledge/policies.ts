import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import type { PolicyFact } from '../models/knowledge/policy-fact.ts';

/** Values of policy facts by name: one number, or a lower and an upper one (`{ 'refund-days': [3, 5] }`). */
export type Policies = Readonly<Record<string, number | readonly [number, number]>>;

/**
 * Policy facts with the given values in the newest version of each; older versions keep theirs, since they hold for older purchases.
 * @throws `KNOWLEDGE_INVALID` for a name that no fact has
 */
export function withPolicies(facts: readonly PolicyFact[], policies: Policies): readonly PolicyFact[] {
  const unknown = Object.keys(policies).filter((name) => !facts.some(({ fact }) => fact === name));
  if (unknown.length > 0)
    throw new OnevoiceError('KNOWLEDGE_INVALID', {
      detail: `policies names facts that facts.yaml of the knowledge folder does not have: ${unknown.join(', ')}`,
    });
  return facts.map((fact) => {
    const value = policies[fact.fact];
    const isNewest = !facts.some(({ fact: name, version }) => name === fact.fact && version > fact.version);
    return value === undefined || !isNewest ? fact : { ...fact, value: [value].flat() };
  });
}

import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { PolicyFactRepository } from '../../models/knowledge/policy-fact-repository.ts';
import type { OrderPolicy } from '../rules/policy.ts';
import { LAST_ORDER } from './seed/order-plan.ts';

/** What the demo shop allows by the policy facts in force, so that the shop and the help pages promise the same. */
export async function demoPolicyAt(facts: PolicyFactRepository, at: Date): Promise<OrderPolicy> {
  const daysOf = async (name: string) => {
    const [min, max = min] = (await facts.findInForce(name, at))?.value ?? [];
    if (min === undefined || max === undefined)
      throw new OnevoiceError('POLICY_FACT_MISSING', { detail: `No policy fact "${name}" is in force` });
    return { min, max };
  };
  const [refundDays, { max: returnDays }] = await Promise.all([
    daysOf('refund-days'),
    daysOf('return-window-days'),
  ]);
  return {
    changeable: ['placed', 'payment-failed', 'paid', 'packed'],
    cancelsParts: true,
    itemChangeLocks: false,
    takesSameItem: false,
    takesNothing: false,
    newOrdersFrom: LAST_ORDER + 1,
    returnDays,
    refundDays,
  };
}

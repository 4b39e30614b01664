import { dayOf } from '../../models/calendar-day.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { PolicyFactRepository } from '../../models/knowledge/policy-fact-repository.ts';
import type { OrderPolicy } from '../rules/policy.ts';
import { LAST_ORDER } from './seed/order-plan.ts';

/** What the demo shop allows by the policy facts in force, so that the shop and the help pages promise the same. */
export async function demoPolicyAt(facts: PolicyFactRepository, at: Date): Promise<OrderPolicy> {
  const daysOf = async (name: string) => {
    const fact = await facts.findInForce(name, at);
    const [min, max = min] = fact?.value ?? [];
    if (fact === null || min === undefined || max === undefined)
      throw new OnevoiceError('POLICY_FACT_MISSING', { detail: `No policy fact "${name}" is in force` });
    return { days: { min, max }, source: { title: fact.title, since: dayOf(fact.from) } };
  };
  const [{ days: refundDays }, { days: returns, source: returnSource }] = await Promise.all([
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
    returnDays: returns.max,
    returnSource,
    refundDays,
  };
}

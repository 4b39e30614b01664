import { onUtcClock } from '../../models/calendar-day.ts';
import type { PolicyFactRepository } from '../../models/knowledge/policy-fact-repository.ts';
import type { OnShopError } from '../define-shop.ts';
import type { Shop } from '../shop.ts';
import type { OperationContext } from '../stored/operation.ts';
import { createStoredShop } from '../stored/stored-shop.ts';
import { SHOP_CURRENCY } from './catalogue/catalogue.ts';
import { demoPolicyAt } from './demo-policy.ts';
import { variantName } from './variant-name.ts';

/** The prefix of the demo shop's collections, which keeps them apart from a shop's own data. */
export const DEMO_PREFIX = 'demo_';

/** What the demo shop is made from. */
export type DemoContext = Omit<OperationContext, 'policyAt' | 'nameOf' | 'currency'> & {
  readonly facts: PolicyFactRepository;
};

/** The shop that comes with the project: real rules over its own collections, so that everything works without an account. */
export function createDemoShop(context: DemoContext, onError: OnShopError): Shop {
  const { facts, zone } = context;
  return createStoredShop(
    {
      ...context,
      currency: SHOP_CURRENCY,
      policyAt: (at) => demoPolicyAt(facts, onUtcClock(at, zone)),
      nameOf: variantName,
    },
    onError,
  );
}

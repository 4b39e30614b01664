import type { OnShopError } from '../define-shop.ts';
import type { Shop } from '../shop.ts';
import type { OperationContext } from '../stored/operation.ts';
import { createStoredShop } from '../stored/stored-shop.ts';
import { TAU_CURRENCY } from './import-records.ts';
import { TAU_POLICY } from './tau-policy.ts';

/** The shop of a folder of the public retail benchmark, whose data was imported into its repositories. */
export function createTauShop(
  context: Omit<OperationContext, 'policyAt' | 'nameOf' | 'currency'>,
  onError: OnShopError,
): Shop {
  return createStoredShop(
    {
      ...context,
      currency: TAU_CURRENCY,
      policyAt: async () => TAU_POLICY,
      nameOf: ({ name }) => name,
    },
    onError,
  );
}

import { BUILT_IN_LOCALES, type BuiltInLocale } from '../../../models/locale/locale.ts';
import type { ShopCustomer } from '../../../models/shop/shop-customer.ts';
import type { CustomerRow } from './customer-row.ts';
import { de } from './customers.de.ts';
import { en } from './customers.en.ts';
import { zh } from './customers.zh.ts';

const ROWS: Readonly<Record<BuiltInLocale, readonly CustomerRow[]>> = { en, zh, de };

/** British mobile numbers that are kept for fiction (07700 900000 to 900999), so that no real customer is written to. */
const FICTIONAL_PHONE = 447_700_900_100;

/** The demo shop's customers, all at example.com, one of each language in turn; the first is Ann (English), the second Li Na (Chinese), the third Lena (German). */
export function demoCustomers(): ShopCustomer[] {
  const most = Math.max(...Object.values(ROWS).map((rows) => rows.length));
  return Array.from({ length: most }, (_, index) =>
    BUILT_IN_LOCALES.flatMap((locale) =>
      ROWS[locale].slice(index, index + 1).map((row) => [locale, row] as const),
    ),
  )
    .flat()
    .map(([locale, [id, name, street, city, postcode, country]], index) => ({
      _id: id,
      name,
      email: `${id}@example.com`,
      phone: String(FICTIONAL_PHONE + index),
      locale,
      address: { name, street, city, postcode, country },
    }));
}

import type { OkOf, RefusalOf } from '../../models/shop/operation.ts';
import type { changeOrderAddressPreview } from '../../models/shop/operations/change-operations.ts';
import type { AddressView } from '../../models/shop/operations/views.ts';
import type { PostalAddress } from '../../models/shop/postal-address.ts';
import { whyNotPending } from './eligibility.ts';
import type { OrderFacts, Ruling } from './ruling.ts';

/** Changes where an order is sent. */
export function changeOrderAddress(
  address: AddressView,
  facts: OrderFacts,
): Ruling<OkOf<typeof changeOrderAddressPreview>, RefusalOf<typeof changeOrderAddressPreview>> {
  const { order } = facts;
  const fault = whyNotPending(facts);
  if (fault !== undefined) return { refused: { reason: fault } };
  const shipTo = newAddress(order.shipTo, address);
  return {
    ok: { order: order._id, before: addressView(order.shipTo), address: addressView(shipTo) },
    change: { adjustments: [{ type: 'address-change', status: 'completed' }], shipTo },
  };
}

/** An address in place of another one: it is for the same person if it names none. */
export function newAddress({ name }: PostalAddress, address: AddressView): PostalAddress {
  return { name, ...address };
}

/** An address as its customer may see it. */
export function addressView({
  name,
  street,
  street2,
  city,
  region,
  postcode,
  country,
}: PostalAddress): AddressView {
  return {
    name,
    street,
    ...(street2 !== undefined && { street2 }),
    city,
    ...(region !== undefined && { region }),
    postcode,
    country,
  };
}

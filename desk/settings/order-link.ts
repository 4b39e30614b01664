/** The pattern of `order-link`: `{order}` comes after the host, so that no order number can lead to another host. */
export const ORDER_LINK = /^https?:\/\/[^/?#{}\s@]+\/(?:(?!\{order\})\S)*\{order\}\S*$/;

/** The page of an order in the shop's administration, or undefined where no template was given. */
export function orderLink(template: string | undefined, order: string): string | undefined {
  return template?.replaceAll('{order}', () => encodeURIComponent(order));
}

/** How customers insist on an order number that is not found, as the whole message. */
export const zh: readonly RegExp[] = [
  /^(?:可|但|这|那|它|这个|不|订单){0,4} ?(?:就|明明|确实|真的|肯定|当然)?是我的(?:订单|单子|单)?(?:啊|呀|的){0,4}$/,
  /^(?:订单|单)?号码?(?:没错|没有错|是对的|对的)(?:啊|呀){0,4}$|^(?:就|明明|确实)是我(?:买|下|订)的(?:单|订单)?(?:啊|呀){0,4}$/,
];

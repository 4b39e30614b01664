/** How customers ask for the cancellation of all that they have ordered, as the whole message; in the form of `comparable`. */
export const zh: readonly RegExp[] = [
  /^(?:那|请|就|我要|我想|帮我|麻烦|直接|给我|把|你们){0,4} ?(?:(?:全部|全都|所有|都|统统)(?:的)?(?:订单)?(?:都|给我|帮我|全)?取消|取消(?:全部|所有|全|一切)(?:的)?(?:订单)?|(?:订单|两个|两单)(?:全部|全都|都)取消)(?:了|吧|掉|算了){0,4}$/,
];

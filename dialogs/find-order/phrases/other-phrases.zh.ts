/** How customers say "the other one", as the whole message. */
export const zh: readonly RegExp[] = [
  /^(?:那|不|不是|我说的是|我是说|还有|我要查|查|取消){0,3} ?(?:另外?一?|另外那|别的那)(?:个|单|件)(?:订单|包裹|快递|单)?(?:呢|吧|怎么样了?|到哪了|在哪)?$/,
];

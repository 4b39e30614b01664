/** How customers say that they do not know the order number, or ask where it stands; in the form of `comparable`, in both scripts. */
export const zh: readonly RegExp[] = [
  /不知道|不清楚|不晓得|不曉得|不记得|不記得|记不|記不|想不起|忘了|忘记|忘記|忘掉/,
  /找不|查不到|看不到|没找到|沒找到|丢了|丟了|弄丢|弄丟|不见了|不見了|删了|刪了|删除|刪除/,
  /[没沒](?:有)?(?:这个|這個|那个|那個)?(?:订单|訂單)?(?:单|單)?(?:号|號)|[没沒](?:有)?(?:记|記|存|留|收到)|^[没沒]有?了?$/,
  /(?:哪里|哪裡|哪裏|哪儿|哪兒|哪)(?:能|可以|里)?(?:找|看|查|有)|在哪|怎么(?:找|查|看)|怎麼(?:找|查|看)/,
  /什么(?:是)?(?:订单号|单号)|什麼(?:是)?(?:訂單號|單號)|(?:订单号|单号|訂單號|單號)(?:是什么|是什麼|是多少)/,
];

/** How customers say "the other one", as the whole message. */
export const zhOther: readonly RegExp[] = [
  /^(?:那|不|不是|我说的是|我是说|还有|我要查|查|取消){0,3} ?(?:另外?一?|另外那|别的那)(?:个|单|件)(?:订单|包裹|快递|单)?(?:呢|吧|怎么样了?|到哪了|在哪)?$/,
];

/** How customers insist on an order number that is not found, as the whole message. */
export const zhInsists: readonly RegExp[] = [
  /^(?:可|但|这|那|它|这个|不|订单){0,4} ?(?:就|明明|确实|真的|肯定|当然)?是我的(?:订单|单子|单)?(?:啊|呀|的)*$/,
  /^(?:订单|单)?号码?(?:没错|没有错|是对的|对的)(?:啊|呀)*$|^(?:就|明明|确实)是我(?:买|下|订)的(?:单|订单)?(?:啊|呀)*$/,
];

/** How customers ask once more about the order that was just told, as the whole message; in the form of `comparable`. */
export const zh: readonly RegExp[] = [
  /^(?:那|它|这个|那个|包裹|快递){0,2} ?(?:(?:现在)?(?:到哪|在哪)(?:里|儿|了)?|(?:大概|预计)?(?:什么时候|哪天|几号|何时)(?:能|会|可以)?(?:到|送到|送达|收到)?|(?:运单号|快递单号|物流单号|单号)(?:是多少|是什么|多少)?|哪家快递|什么快递)(?:呢|啊|呀|了){0,4}$/,
];

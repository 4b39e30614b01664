/** How customers ask what can be done instead, as the whole message; in the form of `comparable`. */
export const zh: readonly RegExp[] = [
  /^(?:那|那么|但|可是){0,2} ?(?:我|你们)?(?:还|现在|该|应该|能|可以|又|要){0,3}(?:怎么办|怎么处理|怎么弄|有什么(?:别的|其他)?(?:办法|选择|方案)|能做(?:点)?什么|有(?:别的|其他)(?:办法|选择|方案)吗?|咋办)(?:呢|啊|呀){0,4}$/,
];

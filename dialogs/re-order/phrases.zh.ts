/** How customers say that they want all of what could be ordered again. */
export const zh: readonly string[] = [
  '全部',
  '全要',
  '都要',
  '全部都要',
  '所有的',
  '整单',
  '一样的',
  '照原样',
];

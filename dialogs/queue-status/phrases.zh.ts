/** How customers ask how long they wait, or whether anybody is there; in the form of `comparable`, in both scripts. */
export const zh: readonly RegExp[] = [
  /(?:等|还要|還要|还得|還得|排)(?:多久|多长|多長|几分钟|幾分鐘)|^多久(?:啊|呢|呀)?$/,
  /排到|排队|排隊|轮到|輪到|第[几幾]|前面.{0,50}(?:多少|几|幾)/,
  /有人[吗嗎么麼在]|人呢|在[吗嗎]|还在(?:吗)?$|還在(?:嗎)?$/,
  /(?:什么时候|什麼時候|几点|幾點|多久).{0,50}(?:人工|客服|有人|回复|回覆|上班|到我|来)/,
];

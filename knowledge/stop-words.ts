const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words that say nothing about the matter of a question, per language; everything else counts. */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    a about after all also am an and any anything are as at be been before but by can could did do does doing for from
    get give go got had has have having hello here hey hi how i if in into is it its just know let like many may me
    might mine much must my need no not of off on or our out please really say shall she should so some something tell
    than thank thanks that the their them then there these they thing this those to too under up us very via want was
    we were what when where whether which while who why will with would yes you your yours ve ll re don doesn didn isn
    won couldn shouldn d m s t dont cant im ive isnt doesnt didnt wont now gave anybody anyone somebody someone still seem seems
  `),
  zh: words(`
    的 了 吗 呢 吧 啊 呀 哦 我 你 您 他 她 它 我们 你们 您们 他们 这 那 这个 那个 这些 那些 是 有 在 和 与 或 及 也 都 就 还 再 又 很 太
    要 想 能 可以 会 应该 需要 请 请问 请教 谢谢 你好 您好 一下 什么 怎么 怎样 如何 怎么办 哪 哪个 哪些 哪里 哪儿 几 多少 多 多久 多长 时候
    时间 为什么 是否 不 没 没有 被 把 给 让 对 从 到 个 一个 一 吗 嘛 啦 着 过 之 其 而 但 但是 如果 因为 所以 关于 麻烦 帮 帮我 告诉 知道
    上 下 里 中 后 前 以 用 来 去 说 做 得 地 才 已 已经 还是 就是 不是 多少钱 东西 商店 现在 能不能 可不可以 有没有 是不是
  `),
};

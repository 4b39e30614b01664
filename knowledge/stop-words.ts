const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words that say nothing about the matter of a question, per language; everything else counts. */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    a about after again all already also always am an and any anything are as at be because been before being but by can
    could did do does doing done else ever exactly for from get getting give go goes going got had happen happens has
    have having hello help here hey hi hows how however i if im in information info into is it its just know let like
    many may maybe me might mine mean more much must my need no not now of off oh ok okay on one or other our out over
    please policy policies possible question questions quick really right rules say shall she should so some something
    soon still tell terms than thank thanks thats that the their them then there these they thing things think this
    those to too under understand until up us usually very via want wanted wants was we well were what whats when whens where
    wheres whether which while who whos whose why will with without wondering would yeah yes you your yours ve ll re don
    doesn didn isn won couldn shouldn d m s t dont cant ive isnt doesnt didnt wont gave anybody anyone somebody someone
    seem seems wait
  `),
  zh: words(`
    的 了 吗 呢 吧 啊 呀 哦 我 你 您 他 她 它 我们 你们 您们 他们 这 那 这个 那个 这些 那些 是 有 在 和 与 或 及 也 都 就 还 再 又 很 太
    要 想 能 可以 会 应该 需要 请 请问 请教 谢谢 你好 您好 一下 什么 怎么 怎样 如何 怎么办 哪 哪个 哪些 哪里 哪儿 几 多少 多 多久 多长 时候
    时间 为什么 是否 不 没 没有 被 把 给 让 对 从 到 个 一个 一 吗 嘛 啦 着 过 之 其 而 但 但是 如果 因为 所以 关于 麻烦 帮 帮我 告诉 知道
    上 下 里 中 后 前 以 用 来 去 说 做 得 地 才 已 已经 还是 就是 不是 多少钱 东西 商店 现在 能不能 可不可以 有没有 是不是
    办 弄 我要 我想 我不 谁 出 怎 么 样 怎么样 怎么着 你们的 呗 嗯 好 好的 等 等等 等一下 行 行吗 多大 政策 规定 规则 问 想问 的话 搞
  `),
};

/** Words that lie in every second question: they help to rank, but alone show no matter. */
export const WEAK_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(`
    ask choose come day days email euro euros find first item items keep kept late later leave left long look make mail
    number offer open order ordered orders put see seen send sent show start stop take takes taken tell time today use
    used using week weeks work wrong yet
  `),
  zh: words(
    '几天 订单 商品 天 写 看 打开 选择 保留 确认 提供 使用 联系 今天 号 记得 问题 收 发 换 改 查 错 忘记 忘了',
  ),
};

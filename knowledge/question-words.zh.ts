import type { QuestionWords } from './question-words.ts';
import { wordSet } from './word-set.ts';

/** The words of questions in Chinese. */
export const zh: QuestionWords = {
  stop: wordSet(`
    的 了 吗 呢 吧 啊 呀 哦 我 你 您 他 她 它 我们 你们 您们 他们 这 那 这个 那个 这些 那些 是 有 在 和 与 或 及 也 都 就 还 再 又 很 太
    要 想 能 可以 会 应该 需要 请 请问 请教 谢谢 你好 您好 一下 什么 怎么 怎样 如何 怎么办 哪 哪个 哪些 哪里 哪儿 几 多少 多 多久 多长 时候
    时间 为什么 是否 不 没 没有 被 把 给 让 对 从 到 个 一个 一 吗 嘛 啦 着 过 之 其 而 但 但是 如果 因为 所以 关于 麻烦 帮 帮我 告诉 知道
    上 下 里 中 后 前 以 用 来 去 说 做 得 地 才 已 已经 还是 就是 不是 多少钱 东西 商店 现在 能不能 可不可以 有没有 是不是
    办 弄 我要 我想 我不 谁 出 怎 么 样 怎么样 怎么着 你们的 呗 嗯 好 好的 等 等等 等一下 行 行吗 多大 政策 规定 规则 问 想问 的话 搞
  `),
  weak: wordSet(
    '几天 订单 商品 天 写 看 打开 选择 保留 确认 提供 使用 联系 今天 号 记得 问题 收 发 换 改 查 错 忘记 忘了',
  ),
  stem: (word) => word,
};

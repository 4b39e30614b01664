import { phraseList } from './phrase-set.ts';
import type { YesOrNoPhrases } from './yes-or-no-phrases.ts';

/** Yes and no in Chinese. */
export const zh: YesOrNoPhrases = {
  yes: phraseList(`
    是 / 是的 / 是啊 / 是呀 / 对 / 对的 / 对啊 / 對 / 對的 / 好的 / 好啊 / 好呀 / 好吧 / 好滴 / 好 /
    行 / 行的 / 行吧 / 行啊 / 可以 / 可以的 / 可以啊 / 嗯 / 嗯嗯 / 恩 / 恩恩 / 确认 / 我确认 / 确定 /
    我确定 / 確認 / 確定 / 同意 / 我同意 / 没错 / 沒錯 / 当然 / 當然 / 当然可以 / 必须的 / 要 / 要的 /
    请继续 / 继续吧 / ok的 / 麻烦你了就这样办
  `),
  vagueYes: phraseList(`
    好吧 / 行吧 / 嗯 / 嗯嗯 / 恩 / 恩恩 / 没错 / 沒錯 / 要
  `),
  weakYes: [],
  no: phraseList(`
    不 / 不是 / 不是的 / 不用 / 不用了 / 不要 / 不要了 / 不了 / 不行 / 不可以 / 不对 / 不對 / 不同意 /
    不确定要 / 别 / 先别 / 先不用 / 先不要 / 没有 / 没有了 / 不必 / 不必了 / 不需要 / 不需要了 /
    我不要 / 我不想 / 不想 / 暂时不 / 暂时不用 / 算了不用
  `),
  polite: phraseList(`
    请 / 請 / 吧 / 啦 / 哦 / 喔 / 呀 / 啊 / 麻烦了 / 麻烦你 / 麻烦您 / 麻烦你了 / 哈 / 呢 / 你好 / 亲
  `),
  thanks: phraseList(`
    谢谢 / 谢谢你 / 谢谢您 / 謝謝 / 多谢 / 谢谢啦
  `),
};

import { phraseList } from './phrase-set.ts';

/** A yes by itself, whatever stands beside it. Misspellings are listed one by one: a guess could cancel an order. */
export const YES = phraseList(`
  yes / yep / yeah / yea / yup / ya / yh / ye / yess / yepp / yse / ys / eys / y / aye / yes i do /
  i do / sure / sure thing / for sure / go ahead / go for it / do it / do so / do that / please do /
  confirm / confirmed / confrim / i confirm / i agree / agreed / correct / that's correct /
  that is correct / that's right / that is right / thats right / thats correct / absolutely /
  definitely / definately / certainly / of course / ofc / exactly / affirmative / by all means /
  i'm sure / i am sure / im sure / sounds good / please proceed / proceed / yes i am / yes it is /
  yes that is / yes i would / yes you can /
  是 / 是的 / 是啊 / 是呀 / 对 / 对的 / 对啊 / 對 / 對的 / 好的 / 好啊 / 好呀 / 好吧 / 好滴 / 好 / 行 /
  行的 / 行吧 / 行啊 / 可以 / 可以的 / 可以啊 / 嗯 / 嗯嗯 / 恩 / 恩恩 / 确认 / 我确认 / 确定 /
  我确定 / 確認 / 確定 / 同意 / 我同意 / 没错 / 沒錯 / 当然 / 當然 / 当然可以 / 必须的 / 要 / 要的 /
  请继续 / 继续吧 / ok的 / 麻烦你了就这样办
`);

/** Those of {@link YES} that are also said while listening, doubting or giving in: not enough to let something be changed. */
export const VAGUE_YES = phraseList(`
  ya / yh / ye / aye / sounds good / 好吧 / 行吧 / 嗯 / 嗯嗯 / 恩 / 恩恩 / 没错 / 沒錯 / 要
`);

/** A yes only when no thanks stand beside it: "ok thanks" also closes a talk. */
export const WEAK_YES = phraseList(`
  ok / okay / okey / oky / k / kk / alright / all right / right / fine by me / that's fine
`);

/** A no by itself. */
export const NO = phraseList(`
  no / nope / nop / nah / no no / no way / never / not now / not really / not yet / negative / n / noo /
  don't / dont / do not / don't do it / don't do that / dont do it / do not do it / please don't /
  no i do not / no i don't / no i dont / i don't / no it is not / no it isn't / i don't want to /
  i'd rather not / rather not / absolutely not / definitely not / certainly not / of course not /
  that's wrong / that is wrong / incorrect / wrong / that's not right / that's not correct /
  that is not correct / not correct / not right / i'm good / im good /
  不 / 不是 / 不是的 / 不用 / 不用了 / 不要 / 不要了 / 不了 / 不行 / 不可以 / 不对 / 不對 / 不同意 /
  不确定要 / 别 / 先别 / 先不用 / 先不要 / 没有 / 没有了 / 不必 / 不必了 / 不需要 / 不需要了 /
  我不要 / 我不想 / 不想 / 暂时不 / 暂时不用 / 算了不用
`);

/** What may stand beside a yes or no without changing it. */
export const POLITE = phraseList(`
  please / pls / plz / plese / plase / oh / well / um / hm / then / sir / madam / mate / dear / just /
  请 / 請 / 吧 / 啦 / 哦 / 喔 / 呀 / 啊 / 麻烦了 / 麻烦你 / 麻烦您 / 麻烦你了 / 哈 / 呢 / 你好 / 亲
`);

/** Thanks beside a yes or no. */
export const THANKS = phraseList(`
  thanks / thank you / thank u / thx / ty / tks / thanx / thanks a lot / thank you very much / cheers /
  very much /
  谢谢 / 谢谢你 / 谢谢您 / 謝謝 / 多谢 / 谢谢啦
`);

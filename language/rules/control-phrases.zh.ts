import type { ControlPhrases } from './control-phrases.ts';
import { phraseList } from './phrase-set.ts';

/** What may surround "a human" or "the bot": the wish to talk to them. */
const REACH = phraseList(`
  ? / 我要 / 我想 / 我想要 / 我需要 / 帮我 / 给我 / 要 / 找 / 转 / 转接 / 接 / 联系 / 和 / 跟 / 与 /
  聊 / 聊天 / 说话 / 可以 / 能 / 吗 / 一个 / 一下 / 个 / 想 / 我要和 / 我想跟 / 通话 / 沟通 / 对话 /
  叫 / 需要 / 直接 / 能不能 / 可不可以 / 有没有 / 有 / 在
`);

/** Control phrases in Chinese. */
export const zh: ControlPhrases = {
  courtesy: phraseList(`
    请 / 請 / 吧 / 啊 / 呀 / 哦 / 喔 / 了 / 啦 / 你好 / 您好 / 谢谢 / 那 / 好的 / 麻烦 / 麻烦你 / 嗯 /
    那就 / 还是 / 我 / 抱歉 / 不好意思
  `),
  controls: {
    'back-to-bot': {
      phrases: phraseList(`
        机器人 / 机器人客服 / 回到机器人 / 继续和机器人聊 / 继续跟机器人聊 / 返回机器人 / 换回机器人 /
        切回机器人 / 智能客服 / 让机器人来
      `),
      around: REACH,
    },
    human: {
      phrases: phraseList(`
        人工 / 人工客服 / 人工服务 / 转人工 / 转人工客服 / 真人 / 真人客服 / 客服 / 客服人员 /
        客服代表 / 工作人员 / 在线客服 / 活人 / 和人聊 / 跟人聊 / 找个人 / 和人说话 / 人工坐席 /
        找人工 / 找客服 / 真人服务 / 人工處理 / 人工处理 / 轉人工 / 轉接人工 / 經理 / 经理 / 你们经理 /
        主管 / 客服专员
      `),
      around: REACH,
    },
    'start-over': {
      phrases: phraseList(`
        重新开始 / 重来 / 从头开始 / 从头来 / 重新来 / 重启 / 重置 / 重新開始 / 从头再来 / 回到主菜单 /
        主菜单 / 重新来过 / 再来一次
      `),
      around: phraseList(`
        ? / 我们 / 想 / 要 / 一遍
      `),
    },
    'no-access': {
      phrases: phraseList(`
        没有权限 / 进不去邮箱 / 打不开邮箱 / 登不上邮箱 / 邮箱用不了 / 邮箱登录不了 / 收不到邮件 /
        邮箱不用了 / 邮箱打不开 / 这个邮箱不用了 / 我没有这个邮箱了 / 无法访问邮箱 / 我无法访问邮箱 /
        无法登录邮箱 / 用不了这个邮箱 / 那个邮箱不用了 / 无法使用该邮箱
      `),
      around: phraseList(`
        我的 / 这个 / 那个 / 现在 / 已经
      `),
    },
    resend: {
      phrases: phraseList(`
        重发 / 重新发送 / 再发一次 / 再发一遍 / 重发验证码 / 重新发 / 没收到验证码 / 没有收到验证码 /
        收不到验证码 / 验证码没收到 / 验证码过期了 / 验证码失效了 / 重新发送验证码 / 再发一次验证码 /
        再发一个 / 没收到邮件 / 没有收到邮件 / 换一个验证码 / 再给我发一个
      `),
      around: phraseList(`
        还 / 给我 / 我 / 能 / 可以 / 吗 / ?
      `),
    },
    repeat: {
      phrases: phraseList(`
        再说一遍 / 再说一次 / 重复一遍 / 重复一下 / 没听懂 / 没看懂 / 看不懂 / 听不懂 / 什么意思 /
        什么 / 啥 / 啥意思 / 你说什么 / 再讲一遍 / 再說一遍 / 没明白 / 不明白 / 没懂 / 不懂 / 我没听清 /
        没听清 / 没看清 / 请重复 / 重复 / 啊 ? / 什麼 / 什麼意思
      `),
      around: phraseList(`
        ? / 你 / 您 / 能 / 吗 / 可以 / 刚才 / 这 / 这是 / 是 / 你说的 / 太
      `),
    },
    cancel: {
      phrases: phraseList(`
        算了 / 算了吧 / 不用管了 / 没事了 / 没事 / 取消 / 停 / 停止 / 退出 / 不弄了 / 不办了 / 不查了 /
        放弃 / 不问了 / 当我没说 / 改主意了 / 不想弄了 / 结束 / 终止 / 不取消了 / 我改变主意了 /
        我改主意了 / 别弄了 / 不要弄了
      `),
      around: phraseList(`
        都 / 我 / 先 / 就 / 这个
      `),
    },
    wait: {
      phrases: phraseList(`
        等等 / 等一下 / 等下 / 稍等 / 等会 / 等一会 / 我想想 / 让我想想 / 想一想 / 再想想 / 考虑一下 /
        再考虑一下 / 我再看看 / 不确定 / 不知道 / 我不知道 / 也许 / 可能吧
      `),
      around: phraseList(`
        我 / 先
      `),
    },
    complaint: {
      phrases: phraseList(`
        太差了 / 太差劲了 / 服务太差 / 服务太差了 / 质量太差了 / 质量太差 / 垃圾 / 太垃圾了 / 什么破店 /
        我很生气 / 气死我了 / 我要投诉 / 投诉 / 太过分了 / 太让人失望了 / 很失望 / 非常失望 / 太慢了 /
        差评 / 骗子 / 坑人
      `),
      around: phraseList(`
        你们 / 你们的 / 真的 / 真是 / 简直
      `),
    },
    bye: {
      phrases: phraseList(`
        再见 / 拜拜 / 拜 / 回头见 / 晚安 / 没别的事了 / 没有别的了 / 没其他事了 / 下次见 / 再見 / 掰掰 /
        先这样 / 就这样 / 没有其他问题了
      `),
      around: phraseList(`
        那 / 吧 / 的 / 祝你好运
      `),
    },
    thanks: {
      phrases: phraseList(`
        谢谢 / 谢谢你 / 谢谢您 / 谢了 / 谢啦 / 多谢 / 感谢 / 非常感谢 / 十分感谢 / 谢谢你的帮助 /
        谢谢您的帮助 / 谢谢帮忙 / 辛苦了 / 謝謝 / 感謝
      `),
      around: phraseList(`
        太好了 / 很好 / 好 / 太 / 你 / 您
      `),
    },
    greeting: {
      phrases: phraseList(`
        你好 / 您好 / 嗨 / 哈喽 / 哈啰 / 喂 / 早上好 / 早 / 下午好 / 晚上好 / 在吗 / 在么 / 在不在 /
        有人吗 / 你好呀 / 早安 / 大家好 / hi你好
      `),
      around: phraseList(`
        ? / 亲 / 客服 / 啊
      `),
    },
  },
};

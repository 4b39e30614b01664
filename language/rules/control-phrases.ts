import type { Control } from '../understanding.ts';
import { phraseList } from './phrase-set.ts';

/** What may stand beside any control phrase. */
export const COURTESY = phraseList(`
  please / pls / plz / oh / ok / okay / well / um / hm / so / just / now / hi / hello / hey / thanks /
  thank you / sorry / actually / then / again please /
  请 / 請 / 吧 / 啊 / 呀 / 哦 / 喔 / 了 / 啦 / 你好 / 您好 / 谢谢 / 那 / 好的 / 麻烦 / 麻烦你 / 嗯 /
  那就 / 还是 / 我 / 抱歉 / 不好意思
`);

/** What may surround "a human" or "the bot": the wish to talk to them. */
const REACH = phraseList(`
  i want / i need / i'd like / i would like / i want to / i need to / i'd like to / i would like to /
  i wanna / can i / could i / may i / let me / can you / could you / is there / can i have /
  i wish to / id like to / want to / talk / speak / chat / talk to / speak to / speak with /
  talk with / chat with / get me / give me / connect me to / ? / connect me with / transfer me to /
  put me through to / pass me to / switch to / switch me to / go / get / to / with / contact /
  connect to / forward me to / put me on to / rather / directly / live / need / want / there / here /
  i can talk to / right now /
  我要 / 我想 / 我想要 / 我需要 / 帮我 / 给我 / 要 / 找 / 转 / 转接 / 接 / 联系 / 和 / 跟 / 与 / 聊 /
  聊天 / 说话 / 可以 / 能 / 吗 / 一个 / 一下 / 个 / 想 / 我要和 / 我想跟 / 通话 / 沟通 / 对话 / 叫 /
  需要 / 直接 / 能不能 / 可不可以 / 有没有 / 有 / 在
`);

/** The phrases of one control. */
export interface SpokenControl {
  readonly control: Exclude<Control, 'correct'>;
  readonly phrases: readonly string[];
  /** What may stand around the phrases, besides {@link COURTESY}. */
  readonly around: readonly string[];
}

/** Every control's phrases; compared in this order, the first that fits wins. */
export const SPOKEN_CONTROLS: readonly SpokenControl[] = [
  {
    control: 'back-to-bot',
    phrases: phraseList(`
  back to the bot / back to bot / return to the bot / return to bot / the bot / a bot / bot /
  the bot again / continue with the bot / continue with bot / go back to the bot / use the bot /
  the robot / the assistant / chatbot /
  机器人 / 机器人客服 / 回到机器人 / 继续和机器人聊 / 继续跟机器人聊 / 返回机器人 / 换回机器人 /
  切回机器人 / 智能客服 / 让机器人来
`),
    around: REACH,
  },
  {
    control: 'human',
    phrases: phraseList(`
  human / a human / a human being / real human / a real human / a person / real person / a real person /
  agent / an agent / live agent / a live agent / human agent / a human agent / real agent /
  a real agent / representative / a representative / customer service / customer support /
  customer care / support agent / a support agent / operator / an operator / live chat /
  a customer service representative / a customer service agent / service agent / someone real /
  a manager / your manager / the manager / a supervisor / your supervisor / an employee / staff /
  your staff / a member of staff / live person / a live person / talk to someone / speak to someone /
  speak with someone / talk with someone / chat with someone / human help / talk to somebody /
  speak to somebody / a colleague / your colleague / human support / customer rep / a rep / humans /
  support team / an actual person / an actual human / somebody real / the support team /
  your support team / someone from support / advisor / an advisor /
  人工 / 人工客服 / 人工服务 / 转人工 / 转人工客服 / 真人 / 真人客服 / 客服 / 客服人员 / 客服代表 /
  工作人员 / 在线客服 / 活人 / 和人聊 / 跟人聊 / 找个人 / 和人说话 / 人工坐席 / 找人工 / 找客服 /
  真人服务 / 人工處理 / 人工处理 / 轉人工 / 轉接人工 / 經理 / 经理 / 你们经理 / 主管 / 客服专员
`),
    around: REACH,
  },
  {
    control: 'start-over',
    phrases: phraseList(`
  start over / start again / restart / reset / start from the beginning / start from scratch /
  begin again / new conversation / from the beginning / from the start / start anew / start afresh /
  let's start over / lets start over / start all over / over again / can we start over /
  i want to start over / start over again / main menu / start new / startover / can we start again /
  重新开始 / 重来 / 从头开始 / 从头来 / 重新来 / 重启 / 重置 / 重新開始 / 从头再来 / 回到主菜单 /
  主菜单 / 重新来过 / 再来一次
`),
    around: phraseList(`
  let us / let's / all / ? /
  我们 / 想 / 要 / 一遍
`),
  },
  {
    control: 'no-access',
    phrases: phraseList(`
  no access / i have no access / i don't have access / i dont have access / i can't access it / i cant access it /
  i can't access my email / i cannot access my email / i can't get into my email / i lost access / i don't use it anymore /
  i can't access that email / i don't have access to that email / i don't have access to my email / wrong email address /
  i no longer have access / i no longer have that email / i don't have that email anymore / old email / that's my old email /
  i can't open my email / i can't read my email / i can't open my mailbox / no access to that mailbox /
  i don't have access to this mailbox / i don't have that mailbox anymore / i have no access to that mailbox /
  i have no access to my email / i have no access to that email / i can't get to my mailbox /
  没有权限 / 进不去邮箱 / 打不开邮箱 / 登不上邮箱 / 邮箱用不了 / 邮箱登录不了 / 收不到邮件 / 邮箱不用了 / 邮箱打不开 /
  这个邮箱不用了 / 我没有这个邮箱了 / 无法访问邮箱 / 我无法访问邮箱 / 无法登录邮箱 / 用不了这个邮箱 / 那个邮箱不用了 / 无法使用该邮箱
`),
    around: phraseList(
      `anymore / any more / to it / right now / unfortunately / 我的 / 这个 / 那个 / 现在 / 已经`,
    ),
  },
  {
    control: 'resend',
    phrases: phraseList(`
  resend / resend it / resend code / resend the code / send it again / send again / send a new code / new code / a new code /
  send the code again / send me the code again / send me a new code / send me another code / another code / send another one /
  i didn't get the code / i didn't receive the code / i did not get the code / i did not receive the code / no code came /
  i didn't get a code / i didn't receive a code / i haven't received the code / i haven't got the code / code didn't arrive /
  the code didn't arrive / the code did not arrive / no code / no code arrived / the code hasn't arrived / the code expired /
  code expired / my code expired / i didn't get an email / i didn't receive an email / the email didn't arrive / i didnt get the code /
  i didnt get a code / i got no code / i have not received the code / i never got the code /
  重发 / 重新发送 / 再发一次 / 再发一遍 / 重发验证码 / 重新发 / 没收到验证码 / 没有收到验证码 / 收不到验证码 / 验证码没收到 /
  验证码过期了 / 验证码失效了 / 重新发送验证码 / 再发一次验证码 / 再发一个 / 没收到邮件 / 没有收到邮件 / 换一个验证码 / 再给我发一个
`),
    around: phraseList(
      `can you / could you / yet / it / to me / by email / i need / i want / 还 / 给我 / 我 / 能 / 可以 / 吗 / ?`,
    ),
  },
  {
    control: 'repeat',
    phrases: phraseList(`
  what / what ? / huh / pardon / pardon me / sorry ? / come again / say that again / say it again /
  repeat / repeat that / repeat it / can you repeat that / could you repeat that /
  can you say that again / could you say that again / what did you say / i didn't get that /
  i don't understand / i dont understand / i did not understand / i didn't understand /
  what do you mean / excuse me ? / once more / one more time / say again / wdym / what was that /
  repeat the question / i didn't catch that /
  再说一遍 / 再说一次 / 重复一遍 / 重复一下 / 没听懂 / 没看懂 / 看不懂 / 听不懂 / 什么意思 / 什么 / 啥 /
  啥意思 / 你说什么 / 再讲一遍 / 再說一遍 / 没明白 / 不明白 / 没懂 / 不懂 / 我没听清 / 没听清 /
  没看清 / 请重复 / 重复 / 啊 ? / 什麼 / 什麼意思
`),
    around: phraseList(`
  ? / can you / could you / that /
  你 / 您 / 能 / 吗 / 可以 / 刚才 / 这 / 这是 / 是 / 你说的 / 太
`),
  },
  {
    control: 'cancel',
    phrases: phraseList(`
  never mind / nevermind / nevermind that / nvm / never mind that / forget it / forget that /
  forget about it / leave it / drop it / stop / stop it / stop this / quit / exit / abort / cancel /
  cancel that / cancel this / let's not / leave it be / i've changed my mind / i changed my mind /
  changed my mind / it doesn't matter / doesn't matter / don't bother / dont bother / not important /
  skip it / skip this / let it be / no never mind / no forget it / no nevermind / i give up /
  算了 / 算了吧 / 不用管了 / 没事了 / 没事 / 取消 / 停 / 停止 / 退出 / 不弄了 / 不办了 / 不查了 / 放弃 /
  不问了 / 当我没说 / 改主意了 / 不想弄了 / 结束 / 终止 / 不取消了 / 我改变主意了 / 我改主意了 /
  别弄了 / 不要弄了
`),
    around: phraseList(`
  it / this / all /
  都 / 我 / 先 / 就 / 这个
`),
  },
  {
    control: 'wait',
    phrases: phraseList(`
  wait / wait a moment / wait a minute / wait a second / wait a sec / hold on / hang on / one moment /
  one second / one sec / a moment / just a moment / just a second / give me a moment / give me a minute /
  let me think / let me think about it / i need to think / i'll think about it / not sure / i'm not sure /
  i am not sure / im not sure / i don't know / i dont know / i do not know / maybe / hmm / hm / not sure yet /
  等等 / 等一下 / 等下 / 稍等 / 等会 / 等一会 / 我想想 / 让我想想 / 想一想 / 再想想 / 考虑一下 / 再考虑一下 /
  我再看看 / 不确定 / 不知道 / 我不知道 / 也许 / 可能吧
`),
    around: phraseList('let me / 我 / 先 / ...'),
  },
  {
    control: 'complaint',
    phrases: phraseList(`
  this is ridiculous / ridiculous / you are useless / you people are useless / useless / this is useless /
  terrible service / terrible / awful service / awful / horrible / horrible service / worst service ever /
  worst shop ever / this is unacceptable / unacceptable / this is a joke / what a joke / i am angry / i'm angry /
  i'm furious / i am furious / this sucks / you suck / i'm fed up / i am fed up / very disappointed /
  i am disappointed / i'm disappointed / i'm very disappointed / so disappointed / i want to complain /
  i want to make a complaint / this is a complaint / you are wasting my time / stop wasting my time /
  太差了 / 太差劲了 / 服务太差 / 服务太差了 / 质量太差了 / 质量太差 / 垃圾 / 太垃圾了 / 什么破店 / 我很生气 / 气死我了 /
  我要投诉 / 投诉 / 太过分了 / 太让人失望了 / 很失望 / 非常失望 / 太慢了 / 差评 / 骗子 / 坑人
`),
    around: phraseList('you people / guys / this is / 你们 / 你们的 / 真的 / 真是 / 简直'),
  },
  {
    control: 'bye',
    phrases: phraseList(`
  bye / bye bye / byebye / goodbye / good bye / see you / see ya / cya / see you later / take care /
  have a nice day / have a good day / have a great day / good night / have a good one / that's all /
  that is all / thats all / that's it / thats it / nothing else / that will be all / that'll be all /
  have a nice evening / talk to you later / ttyl / ciao /
  再见 / 拜拜 / 拜 / 回头见 / 晚安 / 没别的事了 / 没有别的了 / 没其他事了 / 下次见 / 再見 / 掰掰 /
  先这样 / 就这样 / 没有其他问题了
`),
    around: phraseList(`
  for now / for today / then / and / you too / to you / thanks a lot / no / great /
  那 / 吧 / 的 / 祝你好运
`),
  },
  {
    control: 'thanks',
    phrases: phraseList(`
  thanks / thank you / thank u / thx / ty / tks / thanx / thank / cheers / much appreciated /
  appreciate it / i appreciate it / thanks a lot / thanks so much / thank you so much /
  thank you very much / many thanks / tysm / thanks for your help / thnx / thank you for your help /
  thanks for the help / thanks for helping / that helps / that was helpful / great help / thnks /
  3q /
  谢谢 / 谢谢你 / 谢谢您 / 谢了 / 谢啦 / 多谢 / 感谢 / 非常感谢 / 十分感谢 / 谢谢你的帮助 /
  谢谢您的帮助 / 谢谢帮忙 / 辛苦了 / 謝謝 / 感謝
`),
    around: phraseList(`
  great / perfect / good / nice / awesome / excellent / cool / wonderful / very / much / a lot / again /
  bot / for that /
  太好了 / 很好 / 好 / 太 / 你 / 您
`),
  },
  {
    control: 'greeting',
    phrases: phraseList(`
  hi / hello / hey / hey there / hi there / hello there / good morning / good afternoon / good evening /
  good day / hiya / yo / howdy / greetings / helo / hallo / heya / hii / hellow / anyone there /
  anybody there / are you there / morning / sup /
  你好 / 您好 / 嗨 / 哈喽 / 哈啰 / 喂 / 早上好 / 早 / 下午好 / 晚上好 / 在吗 / 在么 / 在不在 / 有人吗 /
  你好呀 / 早安 / 大家好 / hi你好
`),
    around: phraseList(`
  bot / team / again / everyone / all / sir / madam / is / dear / ? / to you / how are you /
  亲 / 客服 / 啊
`),
  },
];

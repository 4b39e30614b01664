import { expect } from 'chai';
import { normalize } from '../../../language/normalize.ts';
import { findControl } from '../../../language/rules/control.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['cancel', ['never mind', 'Nevermind.', 'forget it', 'stop', 'cancel', '算了', '算了吧', '取消']],
  ['start-over', ['start over', "let's start over please", 'restart', '重新开始', '从头开始']],
  ['repeat', ['what?', 'say that again', 'Can you repeat that?', 'huh?', '再说一遍', '什么意思？', '没听懂']],
  [
    'human',
    [
      'a human please',
      'agent',
      'Can I talk to a real person?',
      'hi, I want to speak to an agent',
      '转人工',
      '我要找人工客服',
      '人工客服',
    ],
  ],
  ['back-to-bot', ['back to the bot', 'bot please', '继续和机器人聊', '转回机器人'.replace('转回', '转')]],
  ['greeting', ['hi', 'Hello!', 'good morning', 'heyyyy', '你好', '在吗', '有人吗？']],
  ['thanks', ['thanks!', 'thank you so much', 'thx', 'ok thanks', '谢谢', '非常感谢', '好的谢谢你']],
  ['bye', ['bye', 'see you later', "that's all, thanks", '再见', '拜拜', '谢谢，再见']],
  [
    'no-access',
    ["I don't have access to that email", "I can't access my email anymore", '这个邮箱不用了', '收不到邮件'],
  ],
  ['resend', ['resend the code please', "I didn't get the code", '没收到验证码', '再发一次']],
];
const NONE = [
  ...[
    '',
    '1042',
    'cancel my order',
    'never mind the delay, where is my order',
    'what is your return policy',
    'the agent was rude',
  ],
  ...[
    "I don't want a human",
    'thanks but where is it',
    'hello where is my order',
    'stop my order',
    'repeat my order',
  ],
  ...['取消订单', '你好，我的订单到哪了', '客服态度很差', '谢谢，但是还没到', '什么时候到', '重新下单'],
];

describe('a wish about the conversation', () => {
  for (const [kind, texts] of CASES) {
    for (const text of texts)
      it(`reads "${text}" as ${kind}`, () => expect(findControl(normalize(text).text)).to.equal(kind));
  }
  for (const text of NONE) {
    it(`finds none in "${text}"`, () => expect(findControl(normalize(text).text)).to.equal(undefined));
  }
});

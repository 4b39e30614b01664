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
const CASES_DE: typeof CASES = [
  [
    'cancel',
    [
      'abbrechen',
      'vergessen Sie es',
      'egal',
      'schon gut',
      'stopp',
      'hat sich erledigt',
      'lassen wir das bitte',
    ],
  ],
  [
    'start-over',
    ['nochmal von vorne', 'neu anfangen', 'Können wir von vorne anfangen?', 'zurück zum Hauptmenü'],
  ],
  [
    'repeat',
    ['wie bitte?', 'was?', 'Können Sie das bitte wiederholen?', 'das habe ich nicht verstanden', 'hä'],
  ],
  [
    'human',
    [
      ...[
        'einen Menschen bitte',
        'Mitarbeiter',
        'mit jemandem sprechen',
        'Ich möchte mit einem Menschen sprechen',
      ],
      ...[
        'Kann ich bitte einen Mitarbeiter sprechen?',
        'verbinden Sie mich mit dem Kundenservice',
        'echter Mensch',
      ],
      ...[
        'ich will mit jemandem reden',
        'moechte einen Mitarbeiter',
        'hallo, ich brauche einen Ansprechpartner',
      ],
    ],
  ],
  ['back-to-bot', ['zurück zum Bot', 'wieder mit dem Bot sprechen', 'zurueck zum assistenten']],
  [
    'greeting',
    [
      'hallo',
      'Guten Tag!',
      'moin',
      'Servus',
      'grüezi',
      'Grüß Gott',
      'gruess gott',
      'hallo Team',
      'ist da jemand?',
    ],
  ],
  ['thanks', ['danke', 'vielen Dank!', 'super, danke', 'danke für die Hilfe', 'dankeschön']],
  [
    'bye',
    [
      'tschüss',
      'Tschuess',
      'auf Wiedersehen',
      'das wars, danke',
      'schönen Tag noch',
      'nein danke, das war alles',
    ],
  ],
  [
    'no-access',
    [
      'ich habe keinen Zugriff auf das Postfach',
      'Die Adresse habe ich nicht mehr',
      'kein Zugang zum Postfach',
    ],
  ],
  [
    'resend',
    ['neuen Code schicken bitte', 'kein Code angekommen', 'Ich habe keinen Code bekommen', 'nochmal senden'],
  ],
  [
    'wait',
    ['Moment', 'einen Moment bitte', 'ich schaue nach', 'weiß nicht', 'ich bin mir nicht sicher', 'jein'],
  ],
  ['complaint', ['das ist eine Frechheit', 'unverschämt', 'ich möchte mich beschweren', 'Katastrophe']],
];
const NONE_DE = [
  ...[
    'meine Bestellung stornieren',
    'ich will keinen Menschen',
    'der Mitarbeiter war unfreundlich',
    'sind Sie ein Mensch?',
  ],
  ...[
    'danke, aber wo ist es',
    'hallo wo ist mein Paket',
    'stoppen Sie die Bestellung',
    'ich will nicht mit einem Bot reden',
  ],
  ...['was kostet der Versand', 'stornieren', 'Code für den Gutschein'],
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
  for (const [kind, texts] of [...CASES, ...CASES_DE]) {
    for (const text of texts)
      it(`reads "${text}" as ${kind}`, () => expect(findControl(normalize(text).text)).to.equal(kind));
  }
  for (const text of [...NONE, ...NONE_DE]) {
    it(`finds none in "${text}"`, () => expect(findControl(normalize(text).text)).to.equal(undefined));
  }
});

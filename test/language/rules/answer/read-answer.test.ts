import { expect } from 'chai';
import type { Answer, AskedQuestion } from '../../../../language/answer.ts';
import { detectLocale } from '../../../../language/detect-locale.ts';
import { normalize } from '../../../../language/normalize.ts';
import { readAnswer } from '../../../../language/rules/answer/read-answer.ts';

const CANCEL: AskedQuestion = {
  text: 'This is what cancelling order 1042 does. Shall I cancel it? 确定取消吗？ Soll ich sie stornieren?',
  yes: ['Yes, cancel it', '确认取消', 'Ja, stornieren'],
  no: ['No, keep it', '不，保留', 'Nein, behalten'],
  refusals: ['let it ship', 'still want it', '发货', '正常发货', 'soll kommen'],
  changes: true,
};
const PERSON: AskedQuestion = {
  text: 'Shall I get you a person?',
  yes: ['Yes, please', '好的，转人工', 'Ja, bitte'],
  no: ['No, thanks', '不用了', 'Nein, danke'],
  refusals: [],
  changes: false,
};

function answer(text: string, question?: AskedQuestion): Answer | undefined {
  const normal = normalize(text).text;
  return readAnswer(normal, detectLocale(normal), question);
}

/** What an answer does: an unclear yes to a change is none. */
function says(text: string, question?: AskedQuestion): Answer['says'] | undefined {
  const read = answer(text, question);
  return question?.changes && read?.says === 'yes' && !read.explicit ? undefined : read?.says;
}

const YES = [
  'yes',
  'Yes!',
  'YES PLEASE',
  'yep',
  'yeah',
  'yesss',
  'yse',
  'ok',
  'go ahead',
  'sure, go ahead',
  'yes, thank you',
];
const YES_ZH = ['好的', '是的', '对', '可以', '嗯嗯', '确认', '好的，谢谢', '是的！', '没错', '请确认'];
const YES_DE = [
  ...[
    'ja',
    'Ja!',
    'jaaa',
    'ja bitte',
    'Ja, bitte!',
    'ja gerne',
    'gerne',
    'gern',
    'sehr gerne',
    'aber gerne',
    'jo',
    'joa',
  ],
  ...[
    'jep',
    'jap',
    'jawohl',
    'genau',
    'stimmt',
    'das stimmt',
    'richtig',
    'passt',
    'passt so',
    'passt schon',
    'klar',
  ],
  ...[
    'na klar',
    'ja klar',
    'natürlich',
    'natuerlich',
    'ja natürlich',
    'selbstverständlich',
    'einverstanden',
    'sicher',
  ],
  ...[
    'auf jeden Fall',
    'unbedingt',
    'in Ordnung',
    'geht klar',
    'alles klar',
    'ok',
    'ja danke',
    'ja, vielen Dank',
  ],
  ...[
    'machen Sie das',
    'mach das bitte',
    'ja, machen Sie das',
    'bitte machen',
    'ich bestätige',
    'bestätigt',
    'doch',
  ],
  ...['ja doch', 'eh klar', 'freilich', 'von mir aus', 'na gut', 'bin mir sicher', 'ja, das möchte ich'],
];
const NO_DE = [
  ...[
    'nein',
    'Nein!',
    'nee',
    'nö',
    'neee',
    'nein danke',
    'Nein, danke!',
    'nein, vielen Dank',
    'lieber nicht',
    'nein, lieber nicht',
  ],
  ...[
    'doch nicht',
    'doch lieber nicht',
    'besser nicht',
    'bloß nicht',
    'bloss nicht',
    'auf keinen Fall',
    'niemals',
    'jetzt nicht',
  ],
  ...[
    'noch nicht',
    'erst mal nicht',
    'nicht nötig',
    'brauche ich nicht',
    'will ich nicht',
    'das möchte ich nicht',
    'bitte nicht',
  ],
  ...[
    'stimmt nicht',
    'das stimmt nicht',
    'falsch',
    'passt nicht',
    'sicher nicht',
    'natürlich nicht',
    'kein Interesse',
    'nicht',
  ],
];
const NEITHER_DE = [
  ...[
    'ja?',
    'ja aber die Adresse ändern',
    'ja und nein',
    'ja nein',
    'ja nicht',
    'jein',
    'naja',
    'na ja',
    'vielleicht',
    'bitte',
  ],
  ...[
    'weiß nicht',
    'keine Ahnung',
    'nicht schlecht',
    'nicht wahr',
    'kein Problem',
    'danke',
    'gut danke',
    'nein, 1043',
    'ja 1042',
  ],
  ...[
    'stimmt so nicht ganz',
    'genau das ist das Problem',
    'passt mir die Größe',
    'nein doch',
    'wirklich?',
    'ja wenn es geht',
  ],
  ...[
    'klarer Fall für den Chef',
    'Jahr',
    'neun',
    'stornieren',
    'gern geschehen',
    'ja mein Paket ist nicht da',
  ],
];
const NO = ['no', 'No thanks', 'nope', 'nooo', "don't", 'no, thank you', 'not now', 'no i don’t'];
const NO_ZH = ['不', '不用了', '不要', '不是', '不用了，谢谢', '先不要', '不需要'];
const NEITHER = [
  ...[
    '',
    '???',
    'yes?',
    'yes but change the address',
    'yes and no',
    'yes no',
    'no problem',
    'no idea',
    "I don't know",
  ],
  ...[
    'not sure',
    'maybe',
    'ok thanks',
    'thanks',
    'please',
    'yes I would like to know the price first',
    'no, 1043',
  ],
  ...[
    'I said yes to your colleague',
    'yesterday',
    'nobody',
    'know',
    'okra',
    '👍',
    'yes 1042',
    'do not do it yes',
  ],
  ...[
    '好的，但是改一下地址',
    '好的吗',
    '不知道',
    '不客气',
    '不用谢',
    '可以吗',
    '是不是',
    '好看',
    '对不起',
    '要不要',
  ],
];

describe('a yes or no without a question', () => {
  for (const text of [...YES, ...YES_ZH, ...YES_DE])
    it(`takes "${text}" for a yes`, () => expect(says(text)).to.equal('yes'));
  for (const text of [...NO, ...NO_ZH, ...NO_DE])
    it(`takes "${text}" for a no`, () => expect(says(text)).to.equal('no'));
  for (const text of [...NEITHER, ...NEITHER_DE])
    it(`takes "${text}" for neither`, () => expect(says(text)).to.equal(undefined));

  it('is not looked for in a long text', () => expect(says('yes '.repeat(200))).to.equal(undefined));
});

describe('the answer to a question that changes something', () => {
  for (const text of [
    ...[
      'yes',
      'Yes please',
      'y',
      'yes, cancel it',
      'confirm',
      'do it',
      'ok',
      'sure',
      'great',
      '👍',
      'yes 👍',
    ],
    ...[
      'yes it is thank you so much',
      'yes i need it all',
      'oh yes please, sorry for the wait',
      'yesofcourse',
      'yes cancel order 1042',
    ],
    ...[
      'please cancel it',
      'just cancel the order',
      'found it cheaper, so yes',
      "yes, i don't need it anymore",
      'hello, yes please',
    ],
    ...[
      '是的',
      '好的',
      '确认',
      '确认取消',
      '是的，取消吧',
      '行取消吧',
      '请帮我取消',
      '嗯，取消',
      '好的谢谢',
      'yes取消',
      '对，不要了',
    ],
    ...[
      'ja',
      'Ja, bitte',
      'gerne',
      'ja, stornieren',
      'ja bitte stornieren',
      'bitte stornieren',
      'machen Sie das',
      'genau',
      'bitte canceln',
    ],
  ])
    it(`is a yes: "${text}"`, () => expect(says(text, CANCEL)).to.equal('yes'));

  for (const text of [
    ...[
      'no',
      'nope thats it',
      'no its my mistake',
      "don't cancel it",
      "please don't cancel it",
      "i'd rather not cancel it",
      'nothing else thanks',
    ],
    ...[
      'keep it',
      "i'll keep it",
      'No, keep it',
      'let it ship',
      'I still want it',
      'thanks but no',
      'hmm, no',
      'no, where is it?',
      '👎',
    ],
    ...['别取消', '先别取消', '不取消', '不用了谢谢', '我点错了', '正常发货吧', '保留吧', '没事，不用了'],
    ...[
      'nein',
      'nicht stornieren',
      'nein, bitte nicht stornieren',
      'lieber nicht',
      'bitte behalten',
      'soll kommen',
      'ach nein, lass mal',
    ],
  ])
    it(`is a no: "${text}"`, () => expect(says(text, CANCEL)).to.equal('no'));

  for (const text of [
    'never mind',
    'ok, forget it',
    'stop this',
    '算了',
    '当我没说',
    'vergiss es',
    'ach egal',
  ])
    it(`leaves the matter: "${text}"`, () => expect(says(text, CANCEL)).to.equal('leave'));

  for (const text of [
    // The wish again, which was sent twice.
    'please cancel order 1042',
    'I want to cancel order 1042',
    'bitte Bestellung 1042 stornieren',
    ...[
      'thanks',
      'ok thanks',
      'yeah sure thanks',
      'yes thanks again for your help',
      'yes thats all',
      'ok bye',
      'hello',
      'maybe',
      'not sure',
      'no problem',
    ],
    ...[
      'yes but only the blue one',
      'yes if I get the money back this week',
      'yes, keep it',
      'yes?',
      'yes no',
      'no, cancel it',
      'no wait, yes',
      'yes 1043',
    ],
    ...[
      'ya right',
      'yeah right',
      'yes 👎',
      'yes❌',
      '❌yes',
      'ok 🙄',
      'ok so',
      'oh great',
      'yes still here',
      'yes change my address',
      'yes please tomorrow',
    ],
    ...[
      'I said yes to your colleague',
      'my wife said yes',
      'does yes mean it is final',
      'yes what',
      'sure, and pigs can fly',
      'i guess so',
      'whatever',
    ],
    ...[
      '嗯',
      '恩',
      '好吧',
      '随便',
      '1',
      '没错吧',
      '好的吗',
      '好的，但是改一下地址',
      '不知道',
      '早上好',
      '好像是',
      '可以换货吗',
      '就这样发吧',
      '谢谢',
      '还是先等等',
    ],
    ...[
      'ja ja',
      'na gut',
      'von mir aus',
      'ja?',
      'ja aber die Adresse ändern',
      'ja wenn es geht',
      'jein',
      'ja warte mal',
      'danke',
      'nicht sicher',
      'ja hallo',
    ],
  ])
    it(`is neither: "${text}"`, () => expect(says(text, CANCEL)).to.equal(undefined));

  for (const text of ['cancel', 'Cancel!', '取消', 'stornieren'])
    it(`is asked again after the bare verb: "${text}"`, () => expect(says(text, CANCEL)).to.equal('unclear'));

  it('keeps what stands behind a no, which may be a wish', () => {
    expect(answer('no, where is it?', CANCEL)?.rest).to.equal('where is it ?');
    expect(answer('no', CANCEL)?.rest).to.equal('');
  });
});

describe('the answer to a question that changes nothing', () => {
  for (const text of [
    ...[
      'yes',
      'ok',
      'ok great thanks',
      'that would be great',
      'please',
      'yes but only by chat',
      'yes please, how long will it take?',
      'fine, get me one',
    ],
    ...['好的谢谢', '嗯', '麻烦了', '那太好了', '行吧', '转吧'],
    ...['ja', 'ja gerne', 'das wäre nett', 'von mir aus', 'gut', 'ja, ich komme so nicht weiter'],
  ])
    it(`is a yes: "${text}"`, () => expect(says(text, PERSON)).to.equal('yes'));
  for (const text of [
    'no',
    'no thanks, i can manage',
    "i'm fine",
    '不用了',
    '我自己来',
    '不要了',
    'nein danke',
    'geht schon',
  ])
    it(`is a no: "${text}"`, () => expect(says(text, PERSON)).to.equal('no'));
  for (const text of [
    'thanks',
    'thank you so much',
    'ok but where is my order',
    'yes no',
    'is that a real person?',
    '可以开发票吗',
    '谢谢',
    'danke',
  ])
    it(`is neither: "${text}"`, () => expect(says(text, PERSON)).to.equal(undefined));

  it('undoes what is not done yet: a no to a change, and nothing where nothing is asked', () => {
    for (const text of [
      'undo that',
      'please undo it',
      'mach das rückgängig',
      'Bitte rückgängig machen',
      '撤销',
      '撤销一下吧',
    ]) {
      expect(says(text, CANCEL), text).to.equal('no');
      expect(says(text), text).to.equal(undefined);
    }
  });

  it('that asks why has the question asked again', () => {
    for (const text of ['why', 'why?', 'Why is that?', 'warum?', 'wieso denn', '为什么？', '为啥'])
      expect(says(text, CANCEL), text).to.equal('unclear');
    expect(says('why not', PERSON)).to.equal('yes');
  });
});

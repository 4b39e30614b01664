import { expect } from 'chai';
import { normalize } from '../../../language/normalize.ts';
import { readYesOrNo } from '../../../language/rules/yes-or-no.ts';

const read = (text: string, echo?: string[]): 'yes' | 'no' | undefined =>
  readYesOrNo(normalize(text).text, echo)?.answer;

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
    '没问题',
    '不用谢',
    '可以吗',
    '是不是',
    '好看',
    '对不起',
    '要不要',
  ],
];

describe('a yes or no', () => {
  for (const text of [...YES, ...YES_ZH, ...YES_DE])
    it(`takes "${text}" for a yes`, () => expect(read(text)).to.equal('yes'));
  for (const text of [...NO, ...NO_ZH, ...NO_DE])
    it(`takes "${text}" for a no`, () => expect(read(text)).to.equal('no'));
  for (const text of [...NEITHER, ...NEITHER_DE])
    it(`takes "${text}" for neither`, () => expect(read(text)).to.equal(undefined));

  it('stays a plain yes when it repeats what was asked', () => {
    expect(read('Yes, cancel it please', ['cancel it'])).to.equal('yes');
    expect(read('好的，取消订单', ['取消订单'])).to.equal('yes');
    const german = ['Ja, stornieren'];
    expect(read('ja bitte stornieren', german)).to.equal('yes');
    expect(read('Ja, stornieren Sie bitte', german)).to.equal('yes');
    expect(read('nicht stornieren', german)).to.equal('no');
    expect(read('nein, bitte nicht stornieren', german)).to.equal('no');
    expect(read('ja, nicht stornieren', german)).to.equal(undefined);
    expect(read('stornieren', german)).to.equal(undefined);
  });

  it('is not made by the repetition alone, nor by an echo that is itself a no', () => {
    expect(read('cancel it', ['cancel it'])).to.equal(undefined);
    expect(read('yes no', ['No'])).to.equal(undefined);
    expect(read("yes don't cancel it", ["Don't cancel it"])).to.equal(undefined);
  });

  it('is not looked for in a long text', () => expect(read('yes '.repeat(200))).to.equal(undefined));
});

describe('an explicit yes', () => {
  const echo = ['Yes, cancel it', '确认取消', 'Ja, stornieren'];
  const explicit = (text: string) => readYesOrNo(normalize(text).text, echo)?.explicit ?? false;

  for (const text of [
    'yes',
    'Yes please',
    'y',
    'yes, cancel it',
    'confirm',
    'do it',
    '是的',
    '好的',
    '确认',
    '确认取消',
    '是的，取消吧',
    'ja',
    'Ja, bitte',
    'gerne',
    'ja, stornieren',
    'ja bitte stornieren',
    'machen Sie das',
  ]) {
    it(`is "${text}"`, () => {
      expect(explicit(text)).to.equal(true);
    });
  }

  for (const text of [
    ...[
      'jo',
      'ja ja',
      'jaja',
      'genau',
      'stimmt',
      'passt',
      'doch',
      'na gut',
      'von mir aus',
      'ok',
      'gut',
      'stornieren',
    ],
    'ok',
    'k',
    'okay',
    'ya right',
    'yeah right',
    'yes 👎',
    'yes❌',
    '❌yes',
    'ok 🙄',
    '嗯',
    '恩',
    '好吧',
    '没错吧',
    '1',
    '取消',
    'no',
  ]) {
    it(`is not "${text}"`, () => {
      expect(explicit(text)).to.equal(false);
    });
  }

  for (const text of [
    "don't cancel it",
    "please don't cancel it",
    "i'd rather not cancel it",
    '别取消',
    '先别取消',
    '不取消',
  ]) {
    it(`is a no: "${text}"`, () => {
      expect(readYesOrNo(normalize(text).text, echo)?.answer).to.equal('no');
    });
  }
});

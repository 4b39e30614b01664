import { expect } from 'chai';
import type { BuiltInTexts, TextOverrides } from '../../dialogs/built-in.ts';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import type { Line } from '../../dialogs/machine/effects.ts';
import { speaker } from '../../dialogs/machine/speaker.ts';
import { SHARED_PUBLIC, SHARED_TEXTS } from '../../dialogs/shared/shared-texts.ts';
import { TextSet, type TextsByLocale } from '../../dialogs/text-set.ts';
import type { TextPack } from '../../dialogs/texts/text-pack.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../models/json.ts';
import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { brainWith, matching, message } from '../support/dialogs/brain-kit.ts';
import { builtIn } from '../support/dialogs/built-in.ts';
import { ConversationStub } from '../support/path/turn-stub.ts';

const { line, phrase, choice } = speaker<BuiltInTexts>();
const { dialogs } = builtIn.kernel.registry;
const render = (say: Line, locale: string) => builtIn.texts.render(say, locale);

/** Every text of a language, as its dialog or the kernel has it. */
const textsOf = (locale: string): TextPack =>
  Object.assign({}, SHARED_TEXTS[locale], ...dialogs.map(({ texts }) => texts[locale] ?? {}));

const preview = {
  order: '1044',
  items: [{ name: { en: 'Mug', zh: '马克杯' }, quantity: 2 }],
  whole: true,
  reason: null,
  chosen: null,
  refund: { amount: 2998, currency: 'EUR' },
  refundDays: { min: 3, max: 5 },
  method: { id: 'card-4242', kind: 'card', label: { en: 'card ending in 4242', zh: '尾号 4242 的银行卡' } },
};

describe('the texts', () => {
  it('exist for the same ids in every language', () => {
    const ids = BUILT_IN_LOCALES.map((locale) => Object.keys(textsOf(locale)).sort());
    for (const other of ids) expect(other).to.deep.equal(ids[0]);
  });

  it('list every consequence of a cancellation in English', () => {
    const { text } = render(line('cancel-confirm', preview), 'en');
    for (const fact of ['1044', '2 × Mug', '€29.98', 'card ending in 4242', '3 to 5 working days']) {
      expect(text).to.include(fact);
    }
  });

  it('list every consequence of a cancellation in Chinese', () => {
    const { text } = render(line('cancel-confirm', preview), 'zh-CN');
    for (const fact of ['1044', '2 × 马克杯', '29.98', '尾号 4242 的银行卡', '3 到 5 个工作日']) {
      expect(text).to.include(fact);
    }
  });

  it('list every consequence of a cancellation in German', () => {
    const german = {
      ...preview,
      method: { id: 'paypal', kind: 'paypal', label: { en: 'PayPal', de: 'PayPal (l•••)' } },
    };
    const { text } = render(line('cancel-confirm', german), 'de-AT');
    for (const fact of [
      '1044',
      '2 × Mug',
      '29,98\u00a0€ per PayPal (l•••)',
      'innerhalb von 3 bis 5 Werktagen',
    ])
      expect(text).to.include(fact);
    const soon = { ...german, refundDays: { min: 1, max: 1 } };
    expect(render(line('cancel-confirm', soon), 'de').text).to.include('innerhalb von einem Werktag');
  });

  it('count in German as one does', () => {
    const place = (ahead: number, minutes: number) =>
      render(line('queue-position', { ahead, minutes }), 'de').text;
    expect(place(0, 1)).to.equal('Sie sind als Nächstes dran. Eine Antwort dauert meist etwa eine Minute.');
    expect(place(1, 20)).to.include('wartet noch eine Person').and.include('20 Minuten');
    expect(place(3, 120)).to.include('warten noch 3 Personen').and.include('2 Stunden');
    const tries = (triesLeft: number) => render(line('code-wrong', { triesLeft }), 'de').text;
    expect(tries(1)).to.include('noch einen Versuch');
    expect(tries(2)).to.include('noch 2 Versuche');
  });

  it('address German readers formally', () => {
    const told = Object.values(textsOf('de')).map(String).join('\n');
    expect(told).to.not.match(/(?<!\p{L})(?:du|dir|dich|dein\p{L}*|euch|eu(?:er|re)\p{L}*)(?!\p{L})/iu);
  });

  it('promise no refund where nothing was charged', () => {
    const free = { ...preview, refund: { amount: 0, currency: 'EUR' } };
    expect(render(line('cancel-confirm', free), 'en').text).to.include('Nothing was charged');
    expect(render(line('cancel-confirm', free), 'zh').text).to.include('没有扣款');
    expect(render(line('cancel-confirm', free), 'de').text).to.include('Es wurde nichts abgebucht');
  });

  it('write currencies without cents as they are', () => {
    const yen = { ...preview, refund: { amount: 2998, currency: 'JPY' } };
    expect(render(line('cancel-confirm', yen), 'en').text).to.include('¥2,998');
  });

  it('quote the first source with the day since which it is in force', () => {
    const answer = {
      text: '30 days.',
      sources: [
        { title: 'Returns', ref: 'r@1', effectiveOn: '2026-01-01' },
        { title: 'Return window', ref: 'w@1' },
      ],
    };
    expect(render(line('answer', { answer }), 'en').text).to.equal(
      '30 days.\n\nSource: Returns, in force since 1 January 2026',
    );
    expect(render(line('answer', { answer }), 'zh').text).to.equal(
      '30 days.\n\n来源：Returns，2026 年 1 月 1 日起生效',
    );
    expect(render(line('answer', { answer }), 'de').text).to.equal(
      '30 days.\n\nQuelle: Returns, gültig seit 1. Januar 2026',
    );
  });

  it('name what a proof is for, and the order', () => {
    const asked = {
      order: '1042',
      purpose: phrase('cancel-purpose', { order: '1042' }),
      address: 'a•••',
      minutes: 10,
    };
    const code = line('identify-ask-code', asked);
    expect(render(code, 'en').text).to.match(/^To cancel order 1042 I need to be sure/);
    expect(render(code, 'zh').text).to.equal(
      '为了取消订单 1042，请输入发送到 a••• 的 6 位验证码，10 分钟内有效。',
    );
    const proof = line('identify-ask-proof', {
      order: '1042',
      purpose: phrase('track-purpose', { order: '1042' }),
    });
    expect(render(proof, 'en').text).to.match(/^To show you order 1042: which/);
  });

  it('keep the event of a button beside its words', () => {
    const human = choice('choice-human', {}, { type: 'human' });
    expect(render(line('menu', {}, [human]), 'zh').choices).to.deep.equal([
      { label: '转人工客服', event: { type: 'human' } },
    ]);
  });

  it('tell when the team is back in the zone of its hours, or that it is not known', () => {
    const closed = line('desk-closed', { opens: '2026-11-25T09:00', zone: 'Europe/Berlin' });
    expect(render(closed, 'en').text).to.include('Wed 25 November at 09:00 (Central European Time)');
    expect(render(closed, 'zh').text).to.include('11 月 25 日周三 09:00（中欧时间）');
    expect(render(closed, 'de').text).to.include(
      'am Mi., 25. November um 09:00 Uhr (Mitteleuropäische Zeit)',
    );
    const unknown = line('desk-closed', { opens: null, zone: 'Europe/Berlin' });
    expect(render(unknown, 'en').text).to.include("I don't know yet");
  });

  it('name an unknown time zone as it is', () => {
    const closed = line('desk-closed', { opens: '2026-11-25T09:00', zone: 'Moon/Base' });
    expect(render(closed, 'en').text).to.include('(Moon/Base)');
  });

  it('tell long waits in hours', () => {
    const place = (minutes: number) => render(line('queue-position', { ahead: 1, minutes }), 'en').text;
    expect(place(1)).to.include('about a minute');
    expect(place(40)).to.include('about 40 minutes');
    expect(place(125)).to.include('about 2 hours');
  });

  it('that others may read look at nothing of the customer', () => {
    const plain = { reason: 'asked', order: null, answer: { text: 'Within 30 days.', sources: [] } };
    const ids = [...SHARED_PUBLIC, ...dialogs.flatMap(({ publicTexts }) => publicTexts)];
    expect(ids).to.include('answer').and.include('menu');
    for (const locale of BUILT_IN_LOCALES) {
      for (const id of ids) {
        const looked = new Set<string>();
        const watched = new Proxy<JsonObject>(plain, {
          get(target, name: string) {
            looked.add(name);
            return target[name] ?? null;
          },
        });
        expect(builtIn.texts.word({ text: id, params: watched }, locale), id).not.to.equal('');
        expect(
          [...looked].filter((name) => !(name in plain)),
          id,
        ).to.deep.equal([]);
      }
    }
  });

  it('are private where an order is named, and until they are listed', () => {
    const isPublic = (say: Line) => render(say, 'en').isPublic;
    const track = (order: string | null) =>
      choice('track-label', { order }, { type: 'start', dialog: 'track-order', values: {} });
    expect(isPublic(line('menu', {}, [track(null)]))).to.equal(true);
    expect(isPublic(line('menu', {}, [track('1042')]))).to.equal(false);
    expect(isPublic(line('email-noted', { address: null }))).to.equal(false);
    const selecting = (order: string | null) => ({
      ...line('menu', {}),
      selection: {
        options: [{ value: '1', label: phrase('track-label', { order }) }],
        submit: phrase('choice-yes', {}),
      },
    });
    expect(isPublic(selecting(null))).to.equal(true);
    expect(isPublic(selecting('1042'))).to.equal(false);
  });

  it('that name a task are as private as the name of the task', () => {
    const back = (order: string | null) => ({
      ...line('back-to', { task: phrase('track-label', { order }) }),
    });
    const named = new TextSet(
      [{ ...only('any'), publicTexts: ['back-to', 'track-label'] }, ...dialogs],
      BUILT_IN_LOCALES,
    );
    expect(named.render(back(null), 'en').isPublic).to.equal(true);
    expect(named.render(back('1042'), 'en').isPublic).to.equal(false);
    expect(named.render(back('1042'), 'en').text).to.include('1042');
  });

  it('say what the bot can do by what its dialogs can', () => {
    const { text } = render(line('menu', {}), 'en');
    for (const id of ['track-ability', 'cancel-ability', 'answer-ability'] as const)
      expect(text).to.include(builtIn.texts.word(phrase(id, {}), 'en'));
    expect(text).to.match(/^I can .+, .+ and .+\. What would you like to do\?$/);
    const fewer = new TextSet(
      dialogs.filter(({ id }) => id !== 'cancel-order'),
      BUILT_IN_LOCALES,
    );
    expect(fewer.render(line('menu', {}), 'en').text).to.not.include('cancel');
  });

  it('are English for a language that has none', () => {
    expect(render(line('thanks', {}), 'fr').text).to.equal(render(line('thanks', {}), 'en').text);
  });
});

/** A dialog that has nothing but an id and texts. */
function only(id: string, texts: TextsByLocale = {}): AnyDialog {
  return { id, texts, publicTexts: [] } as unknown as AnyDialog;
}

describe('a set of texts', () => {
  const hello = { hello: () => 'Hello' };
  const fault = (
    given: readonly AnyDialog[],
    locales: readonly string[],
    more: readonly TextsByLocale[] = [],
  ) => {
    try {
      new TextSet(given, locales, more);
    } catch (error) {
      return error instanceof OnevoiceError && error.code === 'DIALOG_BROKEN' ? error.message : String(error);
    }
    return undefined;
  };

  it('lacks no text in any language of the app', () => {
    const greeter = only('greeter', { en: { welcome: hello.hello }, zh: {}, de: { welcome: hello.hello } });
    expect(fault([greeter], ['en', 'de'])).to.equal(undefined);
    expect(fault([greeter], BUILT_IN_LOCALES)).to.include('"greeter" lacks the text "welcome" in "zh"');
    expect(fault([greeter], BUILT_IN_LOCALES, [{ zh: { welcome: () => '你好' } }])).to.equal(undefined);
    expect(fault([], ['en', 'fr'])).to.include('"the kernel" lacks the text "disclosure" in "fr"');
  });

  it('lacks no text of a dialog that speaks no English either', () => {
    const german = only('greeter', { de: { welcome: hello.hello } });
    expect(fault([german], ['de'])).to.equal(undefined);
    expect(fault([german], ['zh', 'de'])).to.include('"greeter" lacks the text "welcome" in "zh"');
  });

  it('has no two texts of one id, unless two dialogs share one and the same', () => {
    const one = only('one', { en: hello });
    expect(fault([one, only('two', { en: hello })], ['en'])).to.equal(undefined);
    expect(fault([one, only('two', { en: { hello: () => 'Hi' } })], ['en'])).to.include(
      '"one" and "two" both have a text "hello"',
    );
    expect(fault([only('one', { en: { busy: () => 'Wait' } })], ['en'])).to.include(
      '"the kernel" and "one" both have a text "busy"',
    );
  });

  it('words a selection with its options and buttons', () => {
    const texts = new TextSet(
      [only('fruit', { en: { apple: () => 'Apple', none: () => 'None', send: () => 'Send' } })],
      ['en'],
    );
    const word = (text: string) => ({ text, params: {} });
    const say = {
      ...word('apple'),
      choices: [],
      selection: {
        options: [{ value: 'a', label: word('apple') }],
        submit: word('send'),
        none: word('none'),
      },
    };
    expect(texts.render(say, 'en').selection).to.deep.equal({
      options: [{ value: 'a', label: 'Apple' }],
      submit: 'Send',
      none: 'None',
    });
  });

  it('names a text that nothing has', () => {
    expect(() => builtIn.texts.word({ text: 'gone', params: {} }, 'zh')).to.throw(
      'no text is named "gone" in "zh"',
    );
  });
});

describe('the texts that a shop replaces', () => {
  const OVERRIDES: TextOverrides = {
    en: {
      thanks: () => 'Any time!',
      'staff-joined': ({ staff }) => `${staff} took over.`,
      'choice-yes': () => 'Go ahead',
    },
  };
  const texts = new TextSet(dialogs, BUILT_IN_LOCALES, [OVERRIDES]);

  it('stand beside all others', () => {
    expect(texts.word(phrase('thanks', {}), 'en')).to.equal('Any time!');
    expect(texts.word(phrase('bye', {}), 'en')).to.equal(builtIn.texts.word(phrase('bye', {}), 'en'));
    expect(texts.word(phrase('thanks', {}), 'zh')).to.equal(builtIn.texts.word(phrase('thanks', {}), 'zh'));
    expect(texts.ids).to.have.members([...builtIn.texts.ids]);
  });

  it('are what the bot says, in answers and about staff', async () => {
    const talk = new ConversationStub();
    const brain = brainWith(matching, { texts });
    await brain.handleMessage(talk.turn(), message('thank you'), talk.speak);
    expect(talk.heard()).to.contain('Any time!');
    talk.conversation = { ...talk.conversation, owner: 'human' };
    await brain.handleCaseCommand(
      talk.turn({ internal: true }),
      { command: { type: 'claimed', staff: 'Ann' }, case: 'test:shop:1/1' },
      { send: talk.speak, edit: async () => {}, delete: async () => {} },
    );
    expect(talk.heard()).to.equal('Ann took over.');
  });
});

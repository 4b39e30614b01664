import { expect } from 'chai';
import type { Effect } from '../../../dialogs/kernel/effects.ts';
import { choice, line } from '../../../dialogs/kernel/effects.ts';
import { isPublic, PUBLIC_TEXTS } from '../../../dialogs/texts/public-texts.ts';
import { renderSay, TEXTS } from '../../../dialogs/texts/render-say.ts';

const say = (of: ReturnType<typeof line>): Extract<Effect, { type: 'say' }> => ({ type: 'say', ...of });
const preview = {
  order: '1044',
  items: [{ name: { en: 'Mug', zh: '马克杯' }, quantity: 2 }],
  refund: { amount: 2998, currency: 'EUR' },
  refundDays: { min: 3, max: 5 },
  method: { kind: 'card', label: { en: 'card ending in 4242', zh: '尾号 4242 的银行卡' } },
};

describe('the texts', () => {
  it('exist for the same ids in every language', () => {
    const ids = TEXTS.parts().map((texts) => Object.keys(texts).sort());
    for (const other of ids) expect(other).to.deep.equal(ids[0]);
  });

  it('list every consequence of a cancellation in English', () => {
    const { text } = renderSay(say(line('cancel-confirm', preview)), 'en');
    for (const fact of ['1044', '2 × Mug', '€29.98', 'card ending in 4242', '3 to 5 working days']) {
      expect(text).to.include(fact);
    }
  });

  it('list every consequence of a cancellation in Chinese', () => {
    const { text } = renderSay(say(line('cancel-confirm', preview)), 'zh-CN');
    for (const fact of ['1044', '2 × 马克杯', '29.98', '尾号 4242 的银行卡', '3 到 5 个工作日']) {
      expect(text).to.include(fact);
    }
  });

  it('list every consequence of a cancellation in German', () => {
    const german = { ...preview, method: { kind: 'paypal', label: { en: 'PayPal', de: 'PayPal (l•••)' } } };
    const { text } = renderSay(say(line('cancel-confirm', german)), 'de-AT');
    for (const fact of [
      '1044',
      '2 × Mug',
      '29,98\u00a0€ per PayPal (l•••)',
      'innerhalb von 3 bis 5 Werktagen',
    ])
      expect(text).to.include(fact);
    const soon = { ...german, refundDays: { min: 1, max: 1 } };
    expect(renderSay(say(line('cancel-confirm', soon)), 'de').text).to.include('innerhalb von einem Werktag');
  });

  it('count in German as one does', () => {
    const place = (ahead: number, minutes: number) =>
      renderSay(say(line('queue-position', { ahead, minutes })), 'de').text;
    expect(place(0, 1)).to.equal('Sie sind als Nächstes dran. Eine Antwort dauert meist etwa eine Minute.');
    expect(place(1, 20)).to.include('wartet noch eine Person').and.include('20 Minuten');
    expect(place(3, 120)).to.include('warten noch 3 Personen').and.include('2 Stunden');
    const tries = (triesLeft: number) => renderSay(say(line('code-wrong', { triesLeft })), 'de').text;
    expect(tries(1)).to.include('noch einen Versuch');
    expect(tries(2)).to.include('noch 2 Versuche');
  });

  it('address German readers formally', () => {
    const told = Object.values(TEXTS.of('de')).map(String).join('\n');
    expect(told).to.not.match(/(?<!\p{L})(?:du|dir|dich|dein\p{L}*|euch|eu(?:er|re)\p{L}*)(?!\p{L})/iu);
  });

  it('promise no refund where nothing was charged', () => {
    const free = { ...preview, refund: { amount: 0, currency: 'EUR' } };
    expect(renderSay(say(line('cancel-confirm', free)), 'en').text).to.include('Nothing was charged');
    expect(renderSay(say(line('cancel-confirm', free)), 'zh').text).to.include('没有扣款');
    expect(renderSay(say(line('cancel-confirm', free)), 'de').text).to.include('Es wurde nichts abgebucht');
  });

  it('write currencies without cents as they are', () => {
    const yen = { ...preview, refund: { amount: 2998, currency: 'JPY' } };
    expect(renderSay(say(line('cancel-confirm', yen)), 'en').text).to.include('¥2,998');
  });

  it('quote the first source with the day since which it is in force', () => {
    const answer = {
      text: '30 days.',
      sources: [
        { title: 'Returns', ref: 'r@1', effectiveOn: '2026-01-01' },
        { title: 'Return window', ref: 'w@1' },
      ],
    };
    expect(renderSay(say(line('answer', { answer })), 'en').text).to.equal(
      '30 days.\n\nSource: Returns, in force since 1 January 2026',
    );
    expect(renderSay(say(line('answer', { answer })), 'zh').text).to.equal(
      '30 days.\n\n来源：Returns，2026 年 1 月 1 日起生效',
    );
    expect(renderSay(say(line('answer', { answer })), 'de').text).to.equal(
      '30 days.\n\nQuelle: Returns, gültig seit 1. Januar 2026',
    );
  });

  it('name what a proof is for, and the order', () => {
    const asked = { order: '1042', purpose: 'cancel-order', address: 'a•••', minutes: 10 } as const;
    const code = say(line('identify-ask-code', asked));
    expect(renderSay(code, 'en').text).to.match(/^To cancel order 1042 I need to be sure/);
    expect(renderSay(code, 'zh').text).to.equal(
      '为了取消订单 1042，请输入发送到 a••• 的 6 位验证码，10 分钟内有效。',
    );
    const proof = say(line('identify-ask-proof', { order: '1042', purpose: 'track-order' }));
    expect(renderSay(proof, 'en').text).to.match(/^To show you order 1042: which/);
  });

  it('keep the event of a button beside its words', () => {
    const human = choice('choice-human', {}, { type: 'human' });
    expect(renderSay(say(line('menu', {}, [human])), 'zh').choices).to.deep.equal([
      { label: '转人工客服', event: { type: 'human' } },
    ]);
  });

  it('tell when the team is back in the zone of its hours, or that it is not known', () => {
    const closed = say(line('desk-closed', { opens: '2026-11-25T09:00', zone: 'Europe/Berlin' }));
    expect(renderSay(closed, 'en').text).to.include('Wed 25 November at 09:00 (Central European Time)');
    expect(renderSay(closed, 'zh').text).to.include('11 月 25 日周三 09:00（中欧时间）');
    expect(renderSay(closed, 'de').text).to.include(
      'am Mi., 25. November um 09:00 Uhr (Mitteleuropäische Zeit)',
    );
    const unknown = say(line('desk-closed', { opens: null, zone: 'Europe/Berlin' }));
    expect(renderSay(unknown, 'en').text).to.include("I don't know yet");
  });

  it('name an unknown time zone as it is', () => {
    const closed = say(line('desk-closed', { opens: '2026-11-25T09:00', zone: 'Moon/Base' }));
    expect(renderSay(closed, 'en').text).to.include('(Moon/Base)');
  });

  it('tell long waits in hours', () => {
    const place = (minutes: number) =>
      renderSay(say(line('queue-position', { ahead: 1, minutes })), 'en').text;
    expect(place(1)).to.include('about a minute');
    expect(place(40)).to.include('about 40 minutes');
    expect(place(125)).to.include('about 2 hours');
  });

  it('that others may read look at nothing of the customer', () => {
    const plain = {
      reason: 'asked',
      dialog: 'track-order',
      answer: { text: 'Within 30 days.', sources: [] },
    };
    for (const texts of TEXTS.parts()) {
      for (const id of PUBLIC_TEXTS) {
        const looked = new Set<string>();
        const watched = new Proxy(plain as Record<string, unknown>, {
          get(target, name: string) {
            looked.add(name);
            return target[name];
          },
        });
        expect((texts[id] as (params: object) => string)(watched)).not.to.equal('');
        expect(
          [...looked].filter((name) => !(name in plain)),
          id,
        ).to.deep.equal([]);
      }
    }
  });

  it('are private where an order is named, and until they are listed', () => {
    const track = { dialog: 'track-order' };
    expect(isPublic({ text: 'choice-task', params: { ...track, order: null } })).to.equal(true);
    expect(isPublic({ text: 'choice-task', params: { ...track, order: '1042' } })).to.equal(false);
    expect(isPublic({ text: 'email-noted', params: { address: null } })).to.equal(false);
  });

  it('are English for a language that has none', () => {
    expect(renderSay(say(line('thanks', {})), 'fr').text).to.equal(
      renderSay(say(line('thanks', {})), 'en').text,
    );
  });
});

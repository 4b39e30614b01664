import { expect } from 'chai';
import { defineConfig } from '../../../app/config/onevoice-config.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { type Chat, talk } from '../../../app/testing/talk.ts';
import { testChannel } from '../../../app/testing/test-channel.ts';

/** The demo shop, which calls its order 1042 `SO-1042-8` in this test: the last digit is a check digit. */
const SHAPES = [
  {
    pattern: /SO-\d{4}-\d/,
    examples: ['SO-1042-7'],
    check: (number: string) =>
      [...number.replace(/\D/g, '')].reduce((sum, digit) => sum + Number(digit), 0) % 7 === 0,
  },
];

describe('what people write for numbers and addresses', () => {
  let chat: Chat;
  const said = async (...texts: readonly string[]) => {
    for (const text of texts) await chat.say(text);
    return chat.answer;
  };
  const begin = async (settings: Partial<Parameters<typeof defineConfig>[0]> = {}) => {
    chat = await talk(defineConfig({ shop: demoShop(), channels: [testChannel('test', {})], ...settings }));
  };
  afterEach(async () => await chat.close());

  for (const order of [
    '*1042*',
    '1 0 4 2',
    '10-42',
    '一零四二',
    '١٠٤٢',
    '1️⃣0️⃣4️⃣2️⃣',
    'https://shop.example/orders/1042',
  ])
    it(`takes ${order} for order 1042`, async () => {
      await begin();
      expect((await said('where is my order', order)).text).to.match(/order 1042|订单 1042/);
    });

  for (const number of ['SHOP-12345', 'SO_20261127_01', 'Customer no. 448211', 'HRB 12345', 'SHOP-1042'])
    it(`asks for no order because of ${number}`, async () => {
      await begin();
      expect((await said('where is my order', number)).text).to.not.match(
        /12345|20261127|448211|To show you/,
      );
    });

  it('names an order number as the shop writes it, says that a digit is wrong, and takes the right one', async () => {
    await begin({ orderNumbers: SHAPES });
    expect((await said('where is my order')).text).to.include('for example SO-1042-7');
    expect((await said('so-1043-7')).text).to.include('At least one digit of SO-1043-7 is wrong');
    expect((await said('so-1042-7')).text).to.include('To show you order SO-1042-7');
  });

  it('says that a digit is wrong at once, and no number of another shape is an order', async () => {
    await begin({ orderNumbers: SHAPES });
    expect((await said('where is order SO-1043-7?')).text).to.include(
      'At least one digit of SO-1043-7 is wrong',
    );
    expect((await said('where is order 1042?')).text).to.include('What is your order number?');
  });

  it('asks whether it may be an address that is spelled out, and takes a yes', async () => {
    await begin();
    expect((await said('where is 1042', 'ann at example dot com')).text).to.include(
      'Did you mean ann@example.com?',
    );
    expect(chat.answer.buttons).to.deep.equal(['ann@example.com']);
    expect((await said('yes')).text).to.include('Order 1042 was sent');
  });

  it('asks which of several addresses it is, never the shop’s own', async () => {
    await begin();
    await said('where is 1042', 'noreply@shop.example, bob@example.com or ann@example.com');
    expect(chat.answer.buttons).to.deep.equal(['bob@example.com', 'ann@example.com']);
    expect((await chat.press('ann@example.com')).text).to.include('Order 1042 was sent');
  });

  it('takes the customer’s address of a pasted order mail', async () => {
    await begin();
    const pasted =
      'where is it?\n\nFrom: Shop <noreply@shop.example>\nTo: Ann <ann@example.com>\nSubject: Your order 1042\n\nQuestions? support@shop.example';
    await said(pasted);
    // The pasted lines are no request that is understood for sure: the customer says which it is.
    expect((await chat.press(chat.answer.buttons[0] ?? '')).text).to.include('Order 1042 was sent');
  });

  it('never takes a part of an address for somebody else’s', async () => {
    await begin();
    expect((await said('where is 1042', 'x&ann@example.com')).text).to.include("doesn't match order 1042");
  });

  for (const text of [
    'Any news on my ticket #3729161?',
    'ticket number 3729161 please',
    '我的工单 3729161 处理得怎么样了',
    'Re: [#4743650] My chair\n\nwhere is it?',
    'case #3729161',
    'Gibt es Neues zum Ticket 3729161?',
  ])
    it(`answers about a ticket, not about an order: ${text.split('\n')[0]}`, async () => {
      await begin();
      const { text: answer } = await said(text);
      expect(answer)
        .to.match(/3729161|4743650/)
        .and.not.match(/order number|Bestellnummer|订单号/);
      expect(answer).to.match(/only the person|nur die Person|只告诉本人/i);
    });

  it('reads no facts from a signature', async () => {
    await begin();
    const { text } = await said(
      'where is my parcel?\n\nThanks,\nAnn Baker\nCustomer no. 448211\nTel 020 7946 0123',
    );
    expect(text).to.include('What is your order number?');
  });
});

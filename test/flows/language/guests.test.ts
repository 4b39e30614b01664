import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { type Chat, talk } from '../../../app/testing/talk.ts';

describe('a customer of a language that the app does not answer in', () => {
  let chat: Chat;

  beforeEach(async () => {
    chat = await talk({ shop: demoShop(), channels: [] }, { identity: { level: 'signed', customer: 'ann' } });
  });

  afterEach(async () => {
    await chat.close();
  });

  it('reads once which languages are spoken here, and sees the order by its number', async () => {
    const first = await chat.say('¿Dónde está mi pedido 1042?');
    expect(first.messages[0]).to.equal(
      'Este chat entiende y responde en los siguientes idiomas: inglés, chino y alemán.',
    );
    expect(first.text).to.match(/Order 1042 was sent/);
    const second = await chat.say('¿y cuándo llega el pedido 1043?');
    expect(second.text)
      .to.match(/[Oo]rder 1043/)
      .and.not.match(/idiomas/);
  });

  it('chooses what is meant where the message has a word for something else', async () => {
    await chat.say('quiero cancelar mi pedido 1044');
    expect(chat.answer.buttons).to.include('Talk to a person').and.have.length.above(2);
  });

  it('gets a person', async () => {
    for (const text of ['Я хочу поговорить с оператором'])
      expect((await chat.say(text)).text).to.match(/in the queue/);
    expect(chat.handedOff?.reason).to.equal('asked');
  });
});

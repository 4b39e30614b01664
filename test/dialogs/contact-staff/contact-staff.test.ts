import { expect } from 'chai';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { type Chat, type TalkOptions, talk } from '../../../app/testing/talk.ts';

const config = { shop: demoShop(), channels: [] };

describe('a person in an app without a staff desk', () => {
  let chat: Chat;
  afterEach(() => chat.close());
  const open = async (options: TalkOptions) => {
    chat = await talk(config, options);
  };
  const staffMails = async () => (await chat.mails()).filter((mail) => mail.includes('wants a person'));

  it('gets the conversation by mail, and the customer is asked for an address', async () => {
    await open({ staff: { by: 'mail' } });
    await chat.say('my mug arrived broken');
    expect((await chat.say('I want to talk to a person')).text).to.include('Which e-mail address');
    expect(await staffMails()).to.deep.equal([]);
    const { text } = await chat.say('ann@example.com');
    expect(text).to.include("I've mailed this conversation to our team").and.include('a•••@e•••.com');
    expect(text).not.to.include('queue');
    expect(chat.handedOff).to.equal(undefined);
    const [mail, ...others] = await staffMails();
    expect(others).to.deep.equal([]);
    expect(mail)
      .to.include('goes to ann@example.com (typed by the customer, not proved)')
      .and.include('Customer: my mug arrived broken');
    expect((await chat.say('what is your return policy?')).text).to.include('30 days');
  });

  it('is not asked for an address that the shop knows', async () => {
    await open({ staff: { by: 'mail' }, identity: { level: 'signed', customer: 'lina' } });
    expect((await chat.say('转人工')).text).to.include('l•••@e•••.com');
    expect(await staffMails()).to.have.length(1);
    await chat.say('转人工');
    await chat.say('转人工');
    expect((await chat.say('转人工')).text).to.include('已收到这段对话');
    expect(await staffMails()).to.have.length(3);
  });

  it('is asked for once, however often the customer says so before the address is given', async () => {
    await open({ staff: { by: 'mail' } });
    await chat.say('a person please');
    expect((await chat.say('agent!')).text).to.include('Which e-mail address');
    expect((await chat.press('No, thanks')).text).to.include('All right');
    expect(await staffMails()).to.deep.equal([]);
  });

  it('is reached by the details that are configured', async () => {
    await open({ staff: { by: 'details', phone: '0800 1', hours: 'Mon-Fri 9-17' } });
    for (const wish of ['a human please', 'ich möchte mit einem Menschen sprechen', '人工客服']) {
      const { text } = await chat.say(wish);
      expect(text).to.include('0800 1').and.include('Mon-Fri 9-17');
      expect(text).not.to.match(/queue|Warteschlange|排队/);
    }
  });

  it('is offered nowhere and promised nowhere where nobody can be reached', async () => {
    await open({ staff: { by: 'none' } });
    for (const text of [
      'hello',
      'a human please',
      'qwrt zxcv',
      'zxcv qwrt',
      'can I park my elephant at your store?',
      'this is a disgrace, you are useless',
      'where is 9999',
      'a@example.com',
      'b@example.com',
      'c@example.com',
      "I can't read that mailbox",
    ]) {
      const answer = await chat.say(text);
      expect(answer.text, text).not.to.match(/queue|shall I get you|I can get you a person|our team will/i);
      expect(answer.buttons, text).not.to.include('Talk to a person');
      expect(answer.text, text).not.to.equal('');
    }
    expect(chat.handedOff).to.equal(undefined);
  });
});

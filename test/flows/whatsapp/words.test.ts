import { expect } from 'chai';
import { readTemplates } from '../../../channels/whatsapp/cloud/send/templates.ts';
import { messageActivity } from '../../../channels/whatsapp/incoming/message-activity.ts';
import { optOutKeyword } from '../../../channels/whatsapp/incoming/opt-out.ts';
import type { MessageContent } from '../../../channels/whatsapp/incoming/whatsapp-message.ts';
import { typingMs } from '../../../channels/whatsapp/outgoing/typing-delay.ts';

describe('the opt-out keywords', () => {
  for (const text of ['STOP', ' stop! ', 'Unsubscribe', '退订', '退訂。', 'ＳＴＯＰ', 'STOPP', 'baja'])
    it(`is ${text}`, () => expect(optOutKeyword(text)).to.equal('out'));
  for (const text of ['start', 'Subscribe', '订阅'])
    it(`is taken back by ${text}`, () => expect(optOutKeyword(text)).to.equal('in'));
  for (const text of [
    'stop my order',
    "don't stop",
    'cancel',
    '取消',
    'start over',
    '',
    'when does it stop?',
  ])
    it(`is not "${text}"`, () => expect(optOutKeyword(text)).to.equal(undefined));
});

describe('the typing delay', () => {
  it('grows with the text within bounds, and is never twice quite the same', () => {
    expect(typingMs('', 0.5)).to.equal(600);
    expect(typingMs('x'.repeat(50), 0.5)).to.equal(2_000);
    expect(typingMs('x'.repeat(4_000), 0.5)).to.equal(4_000);
    expect(typingMs('x'.repeat(50), 0)).to.be.below(typingMs('x'.repeat(50), 1));
  });
});

describe('a message as an activity', () => {
  const activity = (content: MessageContent) =>
    messageActivity({
      id: 'm',
      type: 't',
      account: 'a',
      customerIds: ['49'],
      displayName: undefined,
      at: new Date(0),
      replyTo: undefined,
      content,
    });

  it('names the message of a reaction, and tells a reaction from its removal', () => {
    const event = (emoji: string | undefined) => activity({ kind: 'reaction', emoji, of: 'x' });
    const added = { type: 'messageReaction', replyToId: 'x', reactionsAdded: [{ type: '👎🏻' }] };
    expect(event('👎🏻')).to.deep.include(added);
    for (const removed of ['', undefined]) {
      expect(event(removed)).to.deep.include({ type: 'messageReaction', reactionsRemoved: [] });
      expect(event(removed)).to.not.have.property('reactionsAdded');
    }
  });

  it('has the full label of a button that was cut, and not an unrelated payload', () => {
    const press = (text: string, payload: string) => activity({ kind: 'choice', text, payload }).text;
    expect(press('Order 1042, a very lon…', 'Order 1042, a very long one')).to.equal(
      'Order 1042, a very long one',
    );
    expect(press('Yes', 'template-payload')).to.equal('Yes');
  });

  it('names a location in words, and by coordinates where it has none', () => {
    const place = { kind: 'location', latitude: 1.5, longitude: -2 } as const;
    expect(activity({ ...place, name: 'Shop', address: '1 Lane' }).text).to.equal('Shop, 1 Lane');
    expect(activity(place).text).to.equal('1.5, -2');
  });
});

describe('the file of template messages', () => {
  const one = { name: 'hello', languages: { en: 'Hi {{1}}' }, parameters: ['name'] };

  it('names every fault of the file', () => {
    const bad = [
      { ...one, name: 'Hello!' },
      { ...one, parameters: [] },
      { ...one, languages: {} },
    ];
    expect(() => readTemplates({ templates: bad })).to.throw(
      /3 fault[\s\S]*a-z[\s\S]*has to use[\s\S]*language/,
    );
    expect(() => readTemplates({})).to.throw(/1 fault/);
  });

  it('takes a template whose text uses its parameters', () => {
    expect(readTemplates({ templates: [one] })).to.have.length(1);
  });
});

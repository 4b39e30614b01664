import { expect } from 'chai';
import { orderLink } from '../../../desk/settings/order-link.ts';
import { fillReply } from '../../../desk/settings/saved-replies.ts';

const replies = {
  sent: {
    en: 'Hello {name}, {order} was sent. Bye {name}',
    zh: '{name}，{order} 已发出',
    'zh-Hant': '{order} 已寄出',
  },
  photo: { de: 'Ein Foto, bitte?', 'fr-CA': 'Une photo ?' },
};

function localeOf(name: string, locale: string): string | undefined {
  const filled = fillReply(replies, name, locale, { name: 'Ann', order: '1042' });
  return filled.type === 'filled' ? filled.locale : undefined;
}

describe('a saved reply', () => {
  it('is filled wherever a placeholder stands', () => {
    expect(fillReply(replies, 'sent', 'en', { name: 'Ann', order: '1042' })).to.deep.equal({
      type: 'filled',
      text: 'Hello Ann, 1042 was sent. Bye Ann',
      locale: 'en',
    });
  });

  it('is taken in the language that is nearest to the customer', () => {
    expect(localeOf('sent', 'zh-hant-TW')).to.equal('zh-Hant');
    expect(localeOf('sent', 'zh-CN')).to.equal('zh');
    expect(localeOf('sent', 'fr')).to.equal('en');
    expect(localeOf('photo', 'fr')).to.equal('fr-CA');
    expect(localeOf('photo', 'zh')).to.equal('de');
  });

  it('is refused with what is missing, and never has a hole', () => {
    expect(fillReply(replies, 'sent', 'en', {})).to.deep.equal({
      type: 'unfilled',
      placeholders: ['name', 'order'],
    });
    expect(fillReply(replies, 'sent', 'en', { name: ' ', order: '1042' })).to.deep.equal({
      type: 'unfilled',
      placeholders: ['name'],
    });
    expect(fillReply(replies, 'sent', 'zh-Hant', { order: '1042' }).type).to.equal('filled');
  });

  it('takes values as they are, whatever they look like', () => {
    const filled = fillReply(replies, 'sent', 'en', { name: '{order} $& $1', order: '1042' });
    expect(filled).to.have.property('text', 'Hello {order} $& $1, 1042 was sent. Bye {order} $& $1');
  });

  it('is unknown by any other name', () => {
    expect(fillReply(replies, 'sentt', 'en', {}).type).to.equal('unknown');
    expect(fillReply(replies, 'constructor', 'en', {}).type).to.equal('unknown');
  });
});

describe('the link of an order', () => {
  it('has the number in it, whatever a number looks like', () => {
    const template = 'https://shop.example/admin/{order}?o={order}';
    expect(orderLink(template, '10/42&$&')).to.equal(
      'https://shop.example/admin/10%2F42%26%24%26?o=10%2F42%26%24%26',
    );
  });

  it('is absent without a template', () => {
    expect(orderLink(undefined, '1042')).to.equal(undefined);
  });
});

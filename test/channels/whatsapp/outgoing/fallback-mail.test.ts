import { expect } from 'chai';
import { fallbackMail } from '../../../../channels/whatsapp/outgoing/fallback-mail.ts';

const CUSTOMERS: Readonly<Record<string, { email: string; locale: string }>> = {
  'whatsapp:1:ann': { email: 'ann@example.com', locale: 'en' },
  'whatsapp:1:lina': { email: 'lina@example.com', locale: 'zh-CN' },
};

describe('the fallback mail of a failed WhatsApp message', () => {
  it('goes to the proved customer, in their language, once per message', async () => {
    const mails: object[] = [];
    const send = fallbackMail({
      customerIn: async (conversation) => CUSTOMERS[conversation],
      send: async (mail) => void mails.push(mail),
    });
    expect(await send('whatsapp:1:ann', 'answer', 'k1')).to.equal(true);
    expect(await send('whatsapp:1:lina', '回复', 'k2')).to.equal(true);
    expect(await send('whatsapp:1:unknown', 'answer', 'k3')).to.equal(false);
    expect(mails).to.deep.equal([
      {
        to: 'ann@example.com',
        subject: 'Our answer to your WhatsApp message',
        text: 'answer',
        key: 'fallback:k1',
      },
      { to: 'lina@example.com', subject: '我们在 WhatsApp 上的回复', text: '回复', key: 'fallback:k2' },
    ]);
  });
});

import { expect } from 'chai';
import { MailKit, proves } from '../../support/email/mail-kit.ts';
import { storedStatus } from '../../support/order-status.ts';

const LENA = 'Lena Schäfer <lena@example.com>';
const PROVED = [proves('example.com')];

describe('a conversation by e-mail in German', () => {
  let kit: MailKit;

  before(async () => {
    kit = await MailKit.start();
  });
  after(() => kit.close());

  it('cancels an order after a yes between a greeting, a closing and a quoted mail', async () => {
    await kit.send({
      from: LENA,
      subject: 'Meine Bestellung',
      text: 'Guten Tag,\n\nbitte stornieren Sie Bestellung 1062.\n\nMit freundlichen Grüßen\nLena Schäfer',
      top: PROVED,
    });
    const { mail } = await kit.server.to('lena@example.com');
    expect(mail.text).to.include('89,00').and.include('Klicken Sie auf einen der Links');
    expect(mail.html).to.include('lang="de-DE"').and.include('Ja, stornieren');
    const link = /^Ja, stornieren: (http\S+)$/m.exec(mail.text ?? '')?.[1] ?? '';
    const page = await (await fetch(link)).text();
    expect(page).to.include('lang="de-DE"').and.include('Ihre Auswahl:');

    const quoted = (mail.text ?? '').replace(/^/gm, '> ');
    await kit.send({
      from: LENA,
      subject: mail.subject,
      text: `Hallo,\n\nja, bitte stornieren.\n\nViele Grüße\nLena\n\nAm 02.03.2026 um 10:00 schrieb Example Shop:\n${quoted}`,
      top: PROVED,
      headers: [
        `In-Reply-To: ${mail.messageId}`,
        `References: ${mail.references.join(' ')} ${mail.messageId}`,
      ],
    });
    const done = await kit.server.to('lena@example.com', 2);
    expect(done.mail.text).to.include('Bestellung 1062 ist storniert.');
    expect(await storedStatus(kit.app.shop.orders, '1062')).to.equal('cancelled');
  });
});

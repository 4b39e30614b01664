import { expect } from 'chai';
import { MailKit, proves } from '../../support/email/mail-kit.ts';
import type { TakenMail } from '../../support/email/mail-server.ts';
import { storedStatus } from '../../support/order-status.ts';

const ANN = 'Ann Miller <ann@example.com>';

describe('the choices in a mail', () => {
  let kit: MailKit;
  let question: TakenMail;
  let now = Date.now();

  beforeEach(async () => {
    kit = await MailKit.start({ now: () => new Date(now) });
    await kit.send({
      from: ANN,
      subject: 'Cancel',
      text: 'please cancel order 1044',
      top: [proves('example.com')],
    });
    question = await kit.server.to('ann@example.com');
  });
  afterEach(() => kit.close());

  const linkOf = ({ mail }: TakenMail, label: string) =>
    new RegExp(`^${label}: (http\\S+)$`, 'm').exec(mail.text ?? '')?.[1] ?? '';
  const statusOf = (order: string) => storedStatus(kit.app.shop.orders, order);
  const post = async (link: string) => {
    const answer = await fetch(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('are links, in the text and as buttons in the HTML', () => {
    const link = linkOf(question, 'Yes, cancel it');
    expect(link).to.match(/^http:\/\/127\.0\.0\.1:\d+\/email\/choose\/[\w.-]+$/);
    expect(question.mail.html).to.include(`href="${link}"`);
    expect(linkOf(question, 'No, keep it')).to.not.equal(link);
  });

  it('open a page in the language of the mail, before and after the choice', async () => {
    await kit.send({
      from: '李娜 <lina@example.com>',
      subject: '取消',
      text: '请取消订单1052',
      top: [proves('example.com')],
    });
    const asked = await kit.server.to('lina@example.com');
    const link = /^[^\n]*: (http\S+\/email\/choose\/\S+)$/m.exec(asked.mail.text ?? '')?.[1] ?? '';
    const page = await (await fetch(link)).text();
    expect(page).to.include('lang="zh-CN"').and.include('您的选择');
    expect((await post(link)).text)
      .to.include('lang="zh-CN"')
      .and.include('答复将通过邮件发送给您');
    const english = await (await fetch(linkOf(question, 'No, keep it'))).text();
    expect(english).to.include('lang="en-GB"').and.include('Your choice:');
  });

  it('choose nothing by being followed, however often, and something by the button of the page, once', async () => {
    const link = linkOf(question, 'Yes, cancel it');
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await fetch(link);
      const html = await page.text();
      expect(page.status).to.equal(200);
      expect(html).to.include('<form method="post"').and.include('Yes, cancel it');
      expect(html).to.include('<title>Example Shop</title>');
      expect(page.headers.get('content-security-policy')).to.include("default-src 'none'");
      expect(page.headers.get('cache-control')).to.equal('no-store');
    }
    await kit.app.path.idle();
    expect(await statusOf('1044')).to.equal('paid');
    const [first, second] = await Promise.all([post(link), post(linkOf(question, 'No, keep it'))]);
    expect([first.status, second.status]).to.deep.equal([200, 200]);
    const done = await kit.server.to('ann@example.com', 2);
    const [log] = [await statusOf('1044')];
    const taken = [first, second].filter(({ text }) => text.includes('comes by e-mail'));
    expect(taken).to.have.length(1);
    expect(log).to.equal(taken[0] === first ? 'cancelled' : 'paid');
    expect(done.mail.subject).to.equal(question.mail.subject);
  });

  it('are over when a newer mail has asked', async () => {
    const { messageId } = question.mail;
    await kit.send({
      from: ANN,
      subject: question.mail.subject,
      text: 'wait, where is order 1042?',
      top: [proves('example.com')],
      headers: [`In-Reply-To: ${messageId}`],
    });
    await kit.server.to('ann@example.com', 2);
    const answer = await post(linkOf(question, 'Yes, cancel it'));
    expect(answer.status).to.equal(410);
    await kit.app.path.idle();
    expect(await statusOf('1044')).to.equal('paid');
  });

  it('are over after 14 days', async () => {
    const day = 24 * 3_600_000;
    now += 13.9 * day;
    expect((await fetch(linkOf(question, 'Yes, cancel it'))).status).to.equal(200);
    now += 0.2 * day;
    expect((await post(linkOf(question, 'Yes, cancel it'))).status).to.equal(410);
    await kit.app.path.idle();
    expect(await statusOf('1044')).to.equal('paid');
  });

  it('cannot be made up', async () => {
    const link = linkOf(question, 'No, keep it');
    const [server, token = ''] = link.split('/email/choose/');
    const [thread, index, signed = ''] = token.split('.');
    const forged = [
      `${thread}.0.${signed}`,
      `${thread}.${index}.${signed.slice(0, -2)}AA`,
      `${thread}.${index}.`,
      `x.${index}.${signed}`,
      '..',
      'a'.repeat(3000),
      '%00.1.x',
    ];
    for (const made of forged) {
      const { status } = await post(`${server}/email/choose/${made}`);
      expect(status, made.slice(0, 80)).to.be.oneOf([400, 404, 410]);
    }
    await kit.app.path.idle();
    expect(kit.server.taken).to.have.length(1);
  });
});

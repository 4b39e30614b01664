import { expect } from 'chai';
import { statusIn } from '../../../../channels/email/automatic/delivery-status-report.ts';
import { readBounce } from '../../../../channels/email/automatic/read-bounce.ts';
import { parseMail } from '../../../../channels/email/parse/parse-mail.ts';
import { emailFixture } from '../../../support/email/mail-figures.ts';
import { mailOf } from '../../../support/email/mails.ts';

const REPORT = [
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.shop.example',
  '',
  'Original-Recipient: rfc822; Ann@customer.example',
  'Final-Recipient: rfc822; ann@mx.customer.example',
  'Action: failed',
  'Status: 5.0.0',
  'Diagnostic-Code: smtp; 550 5.1.1 <ann@customer.example>:',
  ' user unknown',
  '',
  'Final-Recipient: rfc822; bob@customer.example',
  'Action: delayed',
  'Status: 4.4.1',
  '',
  'Final-Recipient: rfc822; cy@customer.example',
  'Action: delivered',
  'Status: 2.0.0',
].join('\r\n');
const ORIGINAL =
  'Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <abc@mail.shop.example>\r\nSubject: Your order';

describe('reading a bounce', () => {
  it('takes recipients, codes and the original id from a report', async () => {
    const mail = await mailOf({
      from: 'MAILER-DAEMON@mx.shop.example',
      type: 'multipart/report; report-type=delivery-status',
      text: 'Sorry.',
      parts: [REPORT, ORIGINAL],
    });
    const bounce = readBounce(mail);
    expect(bounce.originalMessageId).to.equal('<abc@mail.shop.example>');
    expect(
      bounce.recipients.map(({ address, status, permanent }) => ({ address, status, permanent })),
    ).to.deep.equal([
      { address: 'ann@customer.example', status: '5.1.1', permanent: true },
      { address: 'bob@customer.example', status: '4.4.1', permanent: false },
    ]);
  });

  it('takes them from the words of a server that writes no reports', async () => {
    const mail = await mailOf({
      from: 'MAILER-DAEMON@mx.shop.example',
      subject: 'failure notice',
      text: 'Hi. This is the qmail-send program.\nI gave up.\n\n<ann@customer.example>:\n550 no such user here\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <help@shop.example>\nMessage-ID: <abc@mail.shop.example>\nTo: other@customer.example\n',
    });
    const bounce = readBounce(mail);
    expect(bounce.originalMessageId).to.equal('<abc@mail.shop.example>');
    expect(bounce.recipients).to.have.length(1);
    expect(bounce.recipients[0]).to.include({
      address: 'ann@customer.example',
      status: '5.1.1',
      permanent: true,
    });
  });

  it('tells a full mailbox and a busy server from an unknown user', () => {
    expect(statusIn('452 mailbox full')).to.equal('4.2.2');
    expect(statusIn('421 connection timed out')).to.equal('4.4.7');
    expect(statusIn('550 user unknown')).to.equal('5.1.1');
    expect(statusIn('550 5.7.1 spam')).to.equal('5.7.1');
    expect(statusIn('thank you')).to.equal(undefined);
  });

  it('finds a recipient in at least nine of ten copied bounces, and the original in as many', async () => {
    const samples: { id: string; file: string; kind: string }[] = JSON.parse(
      emailFixture('auto/cases.sample.json').toString('utf8'),
    );
    const bounces = samples.filter(({ kind }) => kind === 'bounce');
    let recipients = 0;
    let originals = 0;
    for (const { file } of bounces) {
      const bounce = readBounce(await parseMail(emailFixture(`auto/${file}`)));
      if (bounce.recipients.length > 0) recipients += 1;
      if (bounce.originalMessageId !== undefined) originals += 1;
    }
    console.log(
      `      bounces: recipients in ${recipients}/${bounces.length}, original id in ${originals}/${bounces.length}`,
    );
    expect(recipients / bounces.length).to.be.at.least(0.9);
    expect(originals / bounces.length).to.be.at.least(0.9);
  });
});

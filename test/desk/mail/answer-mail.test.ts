import { expect } from 'chai';
import { answerMail } from '../../../desk/mail/answer-mail.ts';

const ANSWER = { to: 'ann@example.com', text: 'It is on its way.', staff: 'Maya', locale: 'en', key: 'k1' };

describe("a staff's answer by mail", () => {
  it('has its subject and its signature in the language of the customer', () => {
    const signatures = { en: 'Yours, {staff}', zh: '{staff} 敬上' };
    expect(answerMail(signatures, ANSWER)).to.deep.equal({
      to: 'ann@example.com',
      subject: 'An answer from our team',
      text: 'It is on its way.\n\nYours, Maya',
      key: 'k1',
    });
    expect(answerMail(signatures, { ...ANSWER, locale: 'ZH-cn' })).to.include({
      subject: '我们团队的回复',
    });
    expect(answerMail({}, { ...ANSWER, locale: 'fr' })).to.include({
      subject: 'An answer from our team',
      text: 'It is on its way.\n\nMaya',
    });
  });
});

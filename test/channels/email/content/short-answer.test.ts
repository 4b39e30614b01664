import { expect } from 'chai';
import { shortAnswer } from '../../../../channels/email/content/short-answer.ts';

describe('a short answer by mail', () => {
  const bare: [written: string, meant: string][] = [
    ['Hi,\n\nyes please.\n\nThanks\nAnn', 'yes please.'],
    ['Hello team,\nyes, cancel it\n\nBest,\nAnn Miller', 'yes, cancel it'],
    ['Dear Sir or Madam,\n\nno', 'no'],
    ['您好，\n\n是的\n\n谢谢\n李娜', '是的'],
    ['482913\n\nAnn', '482913'],
    ['Hallo,\n\nja bitte\n\nViele Grüße\nAnn', 'ja bitte'],
    ['Sehr geehrte Damen und Herren,\n\nnein\n\nMit freundlichen Grüssen\nAnn Miller', 'nein'],
    ['Moin,\nja, stornieren\n\nLG\nAnn', 'ja, stornieren'],
    ['Grüß Gott,\n482913\n\nVielen Dank\nAnn', '482913'],
    ['Danke nein', 'Danke nein'],
    ['yes', 'yes'],
  ];
  for (const [written, meant] of bare) {
    it(`means ${JSON.stringify(meant)} by ${JSON.stringify(written)}`, () => {
      expect(shortAnswer(written, written.includes('李') ? '李娜' : 'Ann Miller')).to.equal(meant);
    });
  }

  const kept = [
    'Hi there',
    'Thanks',
    'Hello, where is my order?',
    'Hi 1042',
    'Thanks, but no',
    `Hello,\n${'I have a long story to tell. '.repeat(6)}\nAnn`,
    '',
  ];
  for (const written of kept) {
    it(`stays as it is where that is all, or more than a greeting: ${JSON.stringify(written.slice(0, 40))}`, () => {
      expect(shortAnswer(written, 'Ann Miller')).to.equal(written);
    });
  }

  it('is read to its end, however long it is and whatever it is made of', () => {
    for (const text of ['hi '.repeat(100_000), '\n'.repeat(300_000), 'a'.repeat(1_000_000)])
      expect(shortAnswer(text, text)).to.equal(text);
  });
});

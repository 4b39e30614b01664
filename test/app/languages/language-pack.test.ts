import { expect } from 'chai';
import { registerLanguage } from '../../../app/languages/language-pack.ts';
import { languageWish } from '../../../bots/understanding/language-wish/language-wish.ts';
import { canonicalSubject } from '../../../channels/email/content/canonical-subject.ts';
import { isForwardMark, isOriginalMark, labelOf } from '../../../channels/email/content/quote-marks.ts';
import { shortAnswer } from '../../../channels/email/content/short-answer.ts';
import { isSentFrom, withoutSignature } from '../../../channels/email/content/signatures.ts';
import { EMAIL_WORDS } from '../../../channels/email/outgoing/email-words.ts';
import { CUSTOMER_WORDS } from '../../../channels/slack/customers/customer-words.ts';
import { optOutKeyword } from '../../../channels/whatsapp/incoming/opt-out.ts';
import { WHATSAPP_WORDS } from '../../../channels/whatsapp/words/whatsapp-words.ts';
import { answerMail } from '../../../desk/mail/answer-mail.ts';
import { termsOf } from '../../../knowledge/terms.ts';
import { understand } from '../../../language/understand.ts';
import { knownLocales, localeOf } from '../../../models/locale/known-locales.ts';
import { madeUp, spoken } from '../../support/languages/made-up/made-up.ts';

describe('a registered language', () => {
  const { tag } = madeUp;
  before(() => registerLanguage(madeUp));

  it('is known by its tag, once', () => {
    registerLanguage(madeUp);
    expect(knownLocales().filter((known) => known === tag)).to.deep.equal([tag]);
    expect(localeOf(`${tag}-Geor`)).to.equal(tag);
    expect(localeOf(tag, { among: ['zh', 'en'] })).to.equal('zh');
  });

  it('is understood by rule: yes and no, requests, corrections, and the wish for it', () => {
    expect(understand(spoken('yes, please'))).to.deep.include({
      locale: tag,
      answer: { says: 'yes', explicit: true, rest: '' },
    });
    expect(understand(spoken('no thanks')).answer?.says).to.equal('no');
    expect(understand(spoken('never mind')).control).to.equal('cancel');
    expect(understand(spoken('can I talk to a human?')).control).to.equal('human');
    expect(understand(`${spoken('sorry, i meant')} #1043`).control).to.equal('correct');
    expect(understand(spoken('yes'), { among: ['en', 'zh'] }).locale).to.equal('en');
    expect(languageWish('do you speak made-up?')).to.equal(tag);
    expect(languageWish('do you speak made-up?', ['en', 'zh'])).to.equal(undefined);
  });

  it('names its values', () => {
    const found = (text: string) => understand(text).entities.map(({ kind, value }) => `${kind} ${value}`);
    expect(found(`${spoken('order number')} 1042`)).to.deep.equal(['order 1042']);
    expect(found(`${spoken('my postcode is')} 20099`)).to.deep.equal(['postcode 20099']);
  });

  it('has questions whose stop words do not count', () => {
    expect(termsOf(spoken('how long is the warranty'), tag)).to.deep.equal([
      spoken('long'),
      spoken('warranty'),
    ]);
  });

  it('is read in mails: greetings, closings, signatures, subjects and quotes', () => {
    const mail = [`${spoken('dear team')},`, spoken('yes please'), `${spoken('kind regards')},`].join('\n');
    expect(shortAnswer(mail, 'Ann')).to.equal(spoken('yes please'));
    expect(withoutSignature([spoken('yes'), '', spoken('best regards'), 'Ann'], true)).to.deep.equal([
      spoken('yes'),
      '',
    ]);
    expect(isSentFrom(spoken('sent from my phone'))).to.equal(true);
    expect(canonicalSubject(`${spoken('fwd')}: 1042`)).to.equal('1042');
    expect(isForwardMark(`----- ${spoken('forwarded message')} -----`)).to.equal(true);
    expect(isOriginalMark(`----- ${spoken('original message')} -----`)).to.equal(true);
    expect(labelOf(`${spoken('subject')}: 1042`)).to.equal('subject');
  });

  it('stops messages on WhatsApp, and is what the channels and the desk write', () => {
    expect(optOutKeyword(spoken('unsubscribe'))).to.equal('out');
    expect(optOutKeyword(spoken('subscribe'))).to.equal('in');
    expect(WHATSAPP_WORDS.of(tag).choose).to.equal(spoken('Choose'));
    expect(CUSTOMER_WORDS.of(tag).view).to.equal(spoken('View product'));
    expect(EMAIL_WORDS.of(tag).total).to.equal(spoken('Total'));
    const { subject } = answerMail(
      {},
      { to: 'ann@example.com', text: '', staff: 'Bo', locale: tag, key: 'k' },
    );
    expect(subject).to.equal(spoken('An answer from our team'));
  });
});

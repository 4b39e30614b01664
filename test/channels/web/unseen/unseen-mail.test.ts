import { expect } from 'chai';
import type { AddressedChat } from '../../../../channels/web/unseen/recipient.ts';
import { mailUnseen } from '../../../../channels/web/unseen/unseen-mail.ts';
import type { Identity } from '../../../../models/customer/identity.ts';

const PAGE = 'https://shop.example/help?from=mail';
const LINK = `${PAGE}#onevoice-chat`;
const ANSWER = { type: 'message', text: 'Your parcel is in Leeds.' };

interface Given {
  readonly identity?: Identity;
  readonly locale?: string;
  readonly isAnsweredByMail?: boolean;
  readonly written?: string;
  readonly link?: string | undefined;
  readonly answer?: object;
}

async function mailed(given: Given = {}) {
  const { identity = { level: 'none' }, locale, isAnsweredByMail = false, written, answer = ANSWER } = given;
  const sent: { to: string; subject: string; text: string; key: string }[] = [];
  const isSent = await mailUnseen('c1', answer, 'k1', {
    chatOf: async (): Promise<AddressedChat> => ({ identity, locale, isAnsweredByMail }),
    addressOf: async (customer) => (customer === 'ann' ? 'ann@example.com' : undefined),
    writtenAddress: async () => written,
    chatUrl: () => ('link' in given ? given.link : PAGE),
    send: async (mail) => {
      sent.push(mail);
      return true;
    },
  });
  expect(isSent).to.equal(sent.length === 1);
  return sent[0];
}

describe('the mail about answers that nobody has seen', () => {
  for (const level of ['signed', 'otp'] as const) {
    it(`has the text for a customer whose proof is ${level}, at the address of the shop`, async () => {
      const mail = await mailed({ identity: { level, customer: 'ann' }, written: 'eve@example.com' });
      expect(mail?.to).to.equal('ann@example.com');
      expect(mail?.text).to.contain('Your parcel is in Leeds.').and.contain(LINK);
      expect(mail?.key).to.equal('unseen:k1');
    });
  }

  const unproved: [what: string, identity: Identity][] = [
    ['nobody is proved', { level: 'none' }],
    ['an order is only matched', { level: 'matched', customer: 'ann', subject: '1042' }],
    ['the shop has no address', { level: 'signed', customer: 'ben' }],
  ];
  for (const [what, identity] of unproved) {
    it(`is a notice without the text for an address that was typed, where ${what}`, async () => {
      const mail = await mailed({ identity, written: 'ann@mail.example' });
      expect(mail?.to).to.equal('ann@mail.example');
      expect(mail?.text).to.contain(LINK).and.not.contain('Leeds');
      expect(mail?.subject).to.not.contain('Leeds');
      expect(await mailed({ identity })).to.equal(undefined);
    });
  }

  it('is not sent where staff answer by mail already', async () => {
    const identity = { level: 'signed', customer: 'ann' } as const;
    expect(await mailed({ identity, isAnsweredByMail: true, written: 'ann@example.com' })).to.equal(
      undefined,
    );
  });

  it("is in the customer's language, and needs no link", async () => {
    const identity = { level: 'signed', customer: 'ann' } as const;
    const chinese = await mailed({ identity, locale: 'zh', link: undefined });
    expect(chinese?.subject).to.match(/回复/);
    expect(chinese?.text).to.not.contain('{link}').and.not.contain('undefined');
    const notice = await mailed({ locale: 'de', written: 'a@b.example', link: undefined });
    expect(notice?.text).to.contain('Chat').and.not.contain('{link}');
  });

  it('leads to the place in a page that the shop names', async () => {
    const identity = { level: 'signed', customer: 'ann' } as const;
    const mail = await mailed({ identity, link: 'https://shop.example/#help' });
    expect(mail?.text).to.match(/https:\/\/shop\.example\/#help$/m);
  });

  it('counts the files, and writes Markdown as plain text', async () => {
    const identity = { level: 'otp', customer: 'ann' } as const;
    const attachments = [{ contentType: 'image/png' }, { contentType: 'image/png' }];
    const answer = { ...ANSWER, text: '**Cancelled.**', textFormat: 'markdown', attachments };
    const mail = await mailed({ identity, answer });
    expect(mail?.text)
      .to.match(/^Cancelled\.\n/)
      .and.contain('2');
  });
});

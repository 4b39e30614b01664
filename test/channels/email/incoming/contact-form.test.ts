import { expect } from 'chai';
import { fromContactForm } from '../../../../channels/email/incoming/contact-form.ts';
import type { ParsedMail } from '../../../../channels/email/parse/mail.ts';
import { mailOf as parsed } from '../../../support/email/mails.ts';

const SHOP = 'support@shop.example';
const OUR_IDS = 'onevoice.shop.example';

/** Who a mail is from, read as one that may come from the contact form. */
async function senderOf(draft: {
  from: string;
  replyTo?: string;
  headers?: string[];
  shop?: string;
}): Promise<ParsedMail> {
  const { from, replyTo, headers = [], shop = SHOP } = draft;
  const mail = await parsed({
    from,
    text: 'Where is my order 1042?',
    headers: [...headers, ...(replyTo === undefined ? [] : [`Reply-To: ${replyTo}`])],
  });
  return fromContactForm(mail, shop, OUR_IDS);
}

describe('a mail of the contact form', () => {
  for (const from of [
    SHOP,
    'Shop <wordpress@shop.example>',
    'noreply@www.shop.example',
    'Support@Shop.Example',
  ])
    it(`from ${from} is its visitor's`, async () => {
      const mail = await senderOf({ from, replyTo: 'Ann Baker <ann@example.com>' });
      expect(mail.from).to.deep.equal([{ name: 'Ann Baker', address: 'ann@example.com' }]);
    });

  it("proves nobody, whatever the shop's server says of the shop's own mail", async () => {
    const proof = 'Authentication-Results: mx.shop.example; dmarc=pass header.from=shop.example';
    const mail = await senderOf({ from: SHOP, replyTo: 'ann@example.com', headers: [proof] });
    expect(mail.headers.map(({ name }) => name)).to.not.include('authentication-results');
  });

  for (const [what, draft] of [
    ["a customer's, who has another Reply-To", { from: 'ann@example.com', replyTo: 'bob@example.com' }],
    ['one of our own without Reply-To', { from: SHOP }],
    ['one that is to be answered to the shop', { from: SHOP, replyTo: 'sales@shop.example' }],
    ['one that is to be answered to our plus address', { from: SHOP, replyTo: 'support+abc@shop.example' }],
    ['one for several people', { from: SHOP, replyTo: 'ann@example.com, bob@example.com' }],
    [
      'one that answers another mail',
      { from: SHOP, replyTo: 'ann@example.com', headers: ['In-Reply-To: <a@b.example>'] },
    ],
    [
      'a stranger at the mail provider of the shop',
      { from: 'ann@gmail.com', replyTo: 'bob@example.com', shop: 'our.shop@gmail.com' },
    ],
  ] as const)
    it(`is not ${what}`, async () => {
      const mail = await senderOf(draft as Parameters<typeof senderOf>[0]);
      expect(mail.from.map(({ address }) => address)).to.deep.equal([draft.from]);
    });

  it('is none that we sent ourselves', async () => {
    const mail = await parsed({ from: SHOP, text: 'Hello', headers: ['Reply-To: ann@example.com'] });
    const ours = { ...mail, messageId: `<k@${OUR_IDS}>` };
    expect(fromContactForm(ours, SHOP, OUR_IDS)).to.equal(ours);
  });
});

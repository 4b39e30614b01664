import { expect } from 'chai';
import fc from 'fast-check';
import { parseAuthenticationResults } from '../../../../channels/email/authentication/authentication-results.ts';
import { readBounce } from '../../../../channels/email/automatic/read-bounce.ts';
import { cutQuotedReply } from '../../../../channels/email/content/quoted-reply.ts';
import { MAX_OWN_WORDS, readMail } from '../../../../channels/email/incoming/read-mail.ts';
import { namedSender, unreadMail } from '../../../../channels/email/incoming/unread-mail.ts';
import { isAddress } from '../../../../channels/email/parse/address-form.ts';
import { readableHeader } from '../../../../channels/email/parse/encoded-words.ts';
import type { MailAddress } from '../../../../channels/email/parse/mail.ts';
import { parseAddresses } from '../../../../channels/email/parse/mail-addresses.ts';
import { messageIds } from '../../../../channels/email/parse/mail-headers.ts';
import {
  DAEMON,
  EVE,
  HEADERS,
  hostileMail,
  hostileText,
  PIECES,
  rawMail,
  repeated,
  STRUCTURES,
} from '../../../support/email/hostile-mails.ts';
import { growthOf, MOST_GROWTH } from '../../../support/growth.ts';
import { sample } from '../../../support/proof.ts';

async function read(raw: Buffer) {
  const ours = { address: 'support@shop.example', messageIdDomain: 'onevoice.shop.example' };
  return await readMail({ raw, arrival: { trusted: true }, authservId: 'mx.shop.example', ...ours });
}

/** Texts of one piece alone, in the places where parsers read them. */
const FLOODS = sample(
  PIECES.flatMap((piece) => [
    {
      name: `a text of ${JSON.stringify(piece)}`,
      make: (size: number) => rawMail(EVE, repeated(piece, size)),
    },
    {
      name: `a bounce of ${JSON.stringify(piece)}`,
      make: (size: number) => rawMail(DAEMON, repeated(piece, size)),
    },
    {
      name: `HTML of ${JSON.stringify(piece)}`,
      make: (size: number) => rawMail(EVE, `<p>${repeated(piece, size)}`, 'text/html; charset=utf-8'),
    },
    ...HEADERS.map((header) => ({
      name: `${header} of ${JSON.stringify(piece)}`,
      make: (size: number) =>
        rawMail([...EVE, `${header}: ${repeated(piece, size).replace(/[\r\n]+/g, ' ')}`], 'Hi'),
    })),
  ]),
  60,
  'floods',
);

/** The patterns that once took seconds, and their kin. */
const WORST: Readonly<Record<string, (size: number) => Buffer>> = {
  ...Object.fromEntries(
    Object.entries(STRUCTURES).map(([name, make]) => [
      name,
      (size: number) => {
        const [type, body] = make(size);
        return rawMail(EVE, body, type);
      },
    ]),
  ),
  'a Return-Path of blanks that does not end': (size) =>
    rawMail([...EVE, `Return-Path: <${repeated('\t', size)}x`], 'Hi'),
  'marks at the end of a line before a name': (size) =>
    rawMail(EVE, `Hi\r\n\r\nThanks${repeated('!', size)}x\r\nAnn`),
  'dashes around nothing': (size) => rawMail(EVE, repeated(`${'-'.repeat(390)}\r\n`, size)),
  'blanks before a colon': (size) => rawMail(EVE, repeated(`From${' '.repeat(50)}\r\n`, size)),
  'quoted letters in quoted letters': (size) => rawMail(EVE, repeated(`${'>'.repeat(200)} a\r\n`, size)),
  'header blocks below each other': (size) =>
    rawMail(EVE, repeated('From: a@b.example\r\nDate: 1\r\n\r\n', size)),
  'lines of attributions that never end': (size) =>
    rawMail(EVE, repeated('On 1 Jan 2026 at 10:00 a@b.example\r\n', size)),
  'a bounce of many recipients': (size) =>
    rawMail(DAEMON, Array.from({ length: size / 20 }, (_, nth) => `user${nth}@b.example 550`).join('\r\n')),
  'a bounce of one long line of addresses': (size) =>
    rawMail(DAEMON, Array.from({ length: size / 20 }, (_, nth) => `user${nth}@b.example`).join(' ')),
  'ten thousand headers': (size) =>
    rawMail([...EVE, ...Array.from({ length: size / 10 }, (_, nth) => `X-${nth}: a`)], 'Hi'),
  'many headers of the same name': (size) =>
    rawMail(
      Array.from({ length: size / 100 }, (_, nth) => `From: ${'a'.repeat(70)} <a${nth}@b.example>`),
      'Hi',
    ),
  'many results of a server': (size) =>
    rawMail(
      [
        ...EVE,
        ...Array.from({ length: size / 60 }, () => 'Authentication-Results: mx.shop.example; spf=pass'),
      ],
      'Hi',
    ),
  'one header in many lines': (size) => rawMail([...EVE, `X-Long: a${repeated('\r\n a', size)}`], 'Hi'),
  'classes of elements': (size) =>
    rawMail(EVE, repeated(`<p class="${'x_'.repeat(100)}a">b</p>`, size), 'text/html'),
};

describe('reading hostile mails', () => {
  it('reads any bytes, and says of each address whether it may be answered', async () => {
    const good = ({ address, isOdd }: MailAddress) => isOdd === true || isAddress(address);
    await fc.assert(
      fc.asyncProperty(hostileMail, async (raw) => {
        const { mail, id, visible } = await read(raw);
        expect(id).to.match(/^[\w-]{10,}$/);
        expect(visible.length).to.be.at.most(MAX_OWN_WORDS);
        expect([...mail.from, ...mail.replyTo, ...mail.cc].filter((address) => !good(address))).to.deep.equal(
          [],
        );
        expect(mail.subject).to.not.match(/[\r\n\0]/);
      }),
      { numRuns: 400 },
    );
  });

  it('says of any bytes that are not parsed who they name, and gives them as a file', () => {
    fc.assert(
      fc.property(hostileMail, (raw) => {
        const { mail } = unreadMail(raw, 'hash-of-the-bytes-of-it', 'en');
        expect(mail.attachments[0]?.content.equals(raw)).to.equal(true);
        expect(mail.subject).to.not.match(/[\r\n\0]/);
        expect(namedSender(raw).length).to.be.at.most(1000);
      }),
    );
  });

  it('reads any text of a header, a report or a letter', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { address, isOdd } of parseAddresses(text))
          expect(isOdd || isAddress(address)).to.equal(true);
        for (const id of messageIds(text)) expect(id).to.match(/^<[^<>]*>$/);
        expect(readableHeader(text)).to.not.match(/[\r\n\0\u202E]/);
        const checked = parseAuthenticationResults(text);
        expect(checked?.authservId).to.not.equal('');
        const { visible, elided } = cutQuotedReply({ text });
        expect(visible.length + elided.length).to.be.at.most(text.length);
        const mail = { text, subject: '', headers: [], from: [], sender: [], replyTo: [], to: [], cc: [] };
        const bounce = readBounce({ ...mail, references: [], attachments: [], problems: [] });
        expect(bounce.recipients.length).to.be.at.most(text.length);
      }),
      { numRuns: 400 },
    );
  });

  for (const [name, make] of Object.entries(WORST)) {
    it(`takes no more than twice as long for twice as much: ${name}`, async () => {
      expect(await growthOf(make, read)).to.be.at.most(MOST_GROWTH);
    });
  }

  it(`takes no more than twice as long for twice as much of anything that a parser looks for (${FLOODS.extent})`, async () => {
    // Of thousands of measurements one may be off by chance; what is steep is so again.
    const isSteep = async (make: (size: number) => Buffer) => (await growthOf(make, read)) > MOST_GROWTH;
    const steep: string[] = [];
    for (const { name, make } of FLOODS.cases)
      if ((await isSteep(make)) && (await isSteep(make))) steep.push(name);
    expect(steep).to.deep.equal([]);
  });
});

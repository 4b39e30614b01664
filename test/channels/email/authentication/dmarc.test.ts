import { expect } from 'chai';
import { parseAuthenticationResults } from '../../../../channels/email/authentication/authentication-results.ts';
import { dmarcProof } from '../../../../channels/email/authentication/dmarc.ts';
import { parseMail } from '../../../../channels/email/parse/parse-mail.ts';
import { type Draft, mailOf, mime } from '../../../support/email/mails.ts';

const ID = 'mx.shop.example';
const PASS = 'dmarc=pass header.from=customer.example';

async function proof(top: readonly string[], draft: Draft = {}): Promise<string> {
  return dmarcProof(await mailOf({ text: 'x', ...draft, top }), ID);
}

describe('the proof of a sender by DMARC', () => {
  const proved: readonly (readonly [name: string, header: string])[] = [
    ['a plain pass', `${ID}; ${PASS}`],
    [
      'other methods around it',
      `${ID}; spf=pass smtp.mailfrom=x@customer.example; ${PASS}; dkim=pass header.d=customer.example`,
    ],
    ['a comment with a semicolon and dmarc in it', `${ID} (checked; dmarc=fail (really)); ${PASS}`],
    [
      'a comment between result and property',
      `${ID}; dmarc=pass (p=REJECT sp=NONE dis=NONE) header.from=customer.example`,
    ],
    ['a version', `${ID} 1; ${PASS}`],
    ['a method with a version', `${ID}; dmarc/1=pass header.from=customer.example`],
    ['a quoted reason', `${ID}; dmarc=pass reason="good; dmarc=fail" header.from=customer.example`],
    [
      'a policy and an action',
      `${ID}; dmarc=pass action=none policy.dmarc=reject header.from=customer.example`,
    ],
    ['a quoted name', `"${ID}"; ${PASS}`],
    ['capital letters', `MX.Shop.Example; DMARC=Pass header.From=Customer.Example`],
    ['folding', `${ID};\r\n\tspf=pass smtp.mailfrom=a@customer.example;\r\n\t${PASS}`],
    [
      'a reason of several words',
      `${ID}; dkim=pass header.i=@customer.example header.s=s1 header.b="a/b+c="; ${PASS}`,
    ],
  ];
  for (const [name, header] of proved) {
    it(`is given by ${name}`, async () => {
      expect(await proof([`Authentication-Results: ${header}`])).to.equal('dmarc');
    });
  }

  const refused: readonly (readonly [name: string, top: readonly string[], draft?: Draft])[] = [
    ['no header', []],
    ['another server', [`Authentication-Results: mx.other.example; ${PASS}`]],
    ['a name that only begins with ours', [`Authentication-Results: ${ID}.evil.example; ${PASS}`]],
    ['a failed check', [`Authentication-Results: ${ID}; dmarc=fail header.from=customer.example`]],
    [
      'no check of DMARC',
      [
        `Authentication-Results: ${ID}; spf=pass smtp.mailfrom=a@customer.example; dkim=pass header.d=customer.example`,
      ],
    ],
    ['a pass for another domain', [`Authentication-Results: ${ID}; dmarc=pass header.from=evil.example`]],
    ['a pass for a parent domain', [`Authentication-Results: ${ID}; dmarc=pass header.from=example`]],
    ['a pass without a domain', [`Authentication-Results: ${ID}; dmarc=pass`]],
    [
      'two verdicts that differ',
      [`Authentication-Results: ${ID}; ${PASS}; dmarc=fail header.from=customer.example`],
    ],
    ['a pass in a comment', [`Authentication-Results: ${ID}; none (${PASS})`]],
    ['a pass in a quoted string', [`Authentication-Results: ${ID}; spf=fail reason="${PASS}"`]],
    ['a comment that never ends', [`Authentication-Results: ${ID} (; ${PASS}`]],
    ['a version of the future', [`Authentication-Results: ${ID} 2; ${PASS}`]],
    [
      'a forged header of our name below our own',
      [
        `Authentication-Results: ${ID}; dmarc=fail header.from=customer.example`,
        `Authentication-Results: ${ID}; ${PASS}`,
      ],
    ],
    [
      'a header of another name above ours',
      ['Authentication-Results: relay.other.example; spf=pass', `Authentication-Results: ${ID}; ${PASS}`],
    ],
    [
      'two addresses in From',
      [`Authentication-Results: ${ID}; ${PASS}`],
      { from: 'ann@customer.example, eve@evil.example' },
    ],
    ['two From headers', [`Authentication-Results: ${ID}; ${PASS}`], { headers: ['From: eve@evil.example'] }],
    [
      'the domain only in the name of From',
      [`Authentication-Results: ${ID}; ${PASS}`],
      { from: '"ann@customer.example" <eve@evil.example>' },
    ],
    ['an ARC header', [`ARC-Authentication-Results: i=1; ${ID}; ${PASS}`]],
    [
      'the domain only in Reply-To',
      [`Authentication-Results: ${ID}; ${PASS}`],
      { from: 'eve@evil.example', headers: ['Reply-To: ann@customer.example'] },
    ],
    [
      'the domain only in Sender',
      [`Authentication-Results: ${ID}; ${PASS}`],
      { from: 'eve@evil.example', headers: ['Sender: ann@customer.example'] },
    ],
  ];
  for (const [name, top, draft] of refused) {
    it(`is not given by ${name}`, async () => {
      expect(await proof(top, draft)).to.equal('none');
    });
  }

  const twice: readonly (readonly [name: string, header: string])[] = [
    [
      'a domain twice, the right one last',
      'dmarc=pass header.from=evil.example header.from=customer.example',
    ],
    [
      'a domain twice, the right one first',
      'dmarc=pass header.from=customer.example header.from=evil.example',
    ],
    ['the same domain twice', 'dmarc=pass header.from=customer.example header.from=customer.example'],
    [
      'a domain twice in different letters',
      'dmarc=pass Header.From=evil.example header.from=customer.example',
    ],
    ['another property twice', `${PASS} policy.dmarc=none policy.dmarc=reject`],
    ['two verdicts in one', 'dmarc=pass dmarc=fail header.from=customer.example'],
    ['a verdict among the properties', 'dmarc=pass header.from=customer.example spf=fail'],
    ['two verdicts that agree', `${PASS}; ${PASS}`],
    ['a fail and then a pass', `dmarc=fail header.from=customer.example; ${PASS}`],
    ['a space of another script in the domain', 'dmarc=pass header.from=customer.example\u00A0.evil.example'],
  ];
  for (const [name, header] of twice) {
    it(`is not given by ${name}`, async () => {
      expect(await proof([`Authentication-Results: ${ID}; ${header}`])).to.equal('none');
    });
  }

  it('is not given by a verdict of our server beside another one of it', async () => {
    const pass = `Authentication-Results: ${ID}; ${PASS}`;
    for (const other of [PASS, 'dmarc=fail header.from=customer.example'])
      expect(await proof([pass, `Authentication-Results: ${ID}; ${other}`])).to.equal('none');
    for (const other of [`${ID}; spf=pass smtp.mailfrom=customer.example`, `mx.other.example; ${PASS}`])
      expect(await proof([pass, `Authentication-Results: ${other}`])).to.equal('dmarc');
    expect(await proof([`Authentication-Results: ${ID}; spf=pass`, pass])).to.equal('none');
  });

  for (const blank of [' ', '\t', '\r\n ', '\u00A0']) {
    it(`is not given by a header with ${JSON.stringify(blank)} before its colon`, async () => {
      const pass = `Authentication-Results: ${ID}; ${PASS}`;
      const given = async (...top: readonly string[]) => {
        const raw = mime({ text: 'x', top }).toString('latin1').replaceAll('#:', `${blank}:`);
        return dmarcProof(await parseMail(Buffer.from(raw, 'latin1')), ID);
      };
      expect(await given(pass.replace(':', '#:'))).to.equal('none');
      expect(await given(pass, 'Sender#: eve@evil.example')).to.equal('none');
      expect(await given(pass, 'From#: ann@customer.example')).to.equal('none');
      expect(await given(pass, 'X-Scanned#: yes')).to.equal('dmarc');
    });
  }

  for (const name of [
    ...[
      'From',
      'Sender',
      'Reply-To',
      'To',
      'Cc',
      'Message-ID',
      'In-Reply-To',
      'References',
      'Subject',
      'Date',
    ],
    ...['Return-Path', 'SUBJECT'],
  ]) {
    it(`is not given by a mail that has ${name} twice`, async () => {
      const top = [`Authentication-Results: ${ID}; ${PASS}`];
      const header = `${name}: ann@customer.example`;
      expect(await proof(top, { headers: [header, header] })).to.equal('none');
      const more = new RegExp(`^${name}:`, 'im').test(mime({ text: 'x' }).toString()) ? [] : [header];
      expect(await proof(top, { headers: more })).to.equal('dmarc');
    });
  }

  for (const end of ['\r', '\0']) {
    it(`is not given by a mail with ${JSON.stringify(end)} inside a header`, async () => {
      const top = [`Authentication-Results: ${ID}; ${PASS}`];
      expect(await proof(top, { headers: [`X-Note: a${end}From: eve@evil.example`] })).to.equal('none');
    });
  }

  it('is not given by a mail whose lines end in the way of old systems only', async () => {
    const raw = mime({ text: 'x', top: [`Authentication-Results: ${ID}; ${PASS}`] }).toString('latin1');
    expect(dmarcProof(await parseMail(Buffer.from(raw.replaceAll('\r\n', '\r'), 'latin1')), ID)).to.equal(
      'none',
    );
    expect(dmarcProof(await parseMail(Buffer.from(raw.replaceAll('\r\n', '\n'), 'latin1')), ID)).to.equal(
      'dmarc',
    );
  });

  const readTwice = [
    '<ann@customer.example> eve@customer.example',
    '<eve@customer.example><ann@customer.example>',
    'ann@customer.example eve@customer.example',
    'eve@customer.example <ann@customer.example>',
    '"ann@customer.example" <>',
    '"ann@customer.example x"@customer.example',
    'friends: ann@customer.example;',
    '@evil.example:ann@customer.example',
    'ann@customer.example, eve',
    'Ann <ann@customer.example',
    'Ann <ann@customer.example.>',
    'Ann <ann(a comment)@customer.example>',
    'Ann <ann@ customer.example>',
    'Ann <ann@cust\u00ADomer.example>',
    'Ann <ann@customer\u200B.example>',
    'Ann <ann@customer\u3002example>',
    'Ann <ann@\uFF43ustomer.example>',
    'Ann <an\u202En@customer.example>',
    'Ann <\u212Aim@customer.example>',
    '"ann"@customer.example',
  ];
  for (const from of readTwice) {
    it(`is not given by a From that can be read in two ways: ${from}`, async () => {
      expect(await proof([`Authentication-Results: ${ID}; ${PASS}`], { from })).to.equal('none');
    });
  }

  for (const from of [
    'ann@customer.example',
    '<ann@customer.example>',
    'Ann Miller <Ann@Customer.Example>',
    '"Miller, Ann \\"A\\"" <ann@customer.example>',
    '"eve@customer.example" <ann@customer.example>',
    'ann@customer.example <ann@customer.example>',
    'Ann (at home) <ann@customer.example>',
    '=?utf-8?B?QW5u?= <ann@customer.example>',
  ]) {
    it(`is given by a From as mail programs write it: ${from}`, async () => {
      expect(await proof([`Authentication-Results: ${ID}; ${PASS}`], { from })).to.equal('dmarc');
    });
  }

  it('is not given when no server is configured', async () => {
    const mail = await parseMail(mime({ text: 'x', top: [`Authentication-Results: ; ${PASS}`] }));
    expect(dmarcProof(mail, '')).to.equal('none');
  });

  it('compares domains as the network spells them', async () => {
    expect(
      await proof([`Authentication-Results: ${ID}; dmarc=pass header.from=xn--bcher-kva.example`], {
        from: 'a@bücher.example',
      }),
    ).to.equal('dmarc');
  });

  it('reads any header without throwing', () => {
    for (const value of [
      '',
      ';',
      '(',
      '"',
      '\\',
      '====',
      'a;b',
      `${'('.repeat(20_000)}`,
      'a; b=c/d e',
      `${'a=b '.repeat(5000)}`,
    ]) {
      expect(() => parseAuthenticationResults(value)).to.not.throw();
    }
  });

  it('takes a header that names no server for malformed', () => {
    for (const value of ['', '"', '""; dmarc=pass', '; dmarc=pass'])
      expect(parseAuthenticationResults(value), value).to.equal(undefined);
  });
});

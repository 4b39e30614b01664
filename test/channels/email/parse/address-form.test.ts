import { expect } from 'chai';
import { isAddress } from '../../../../channels/email/parse/address-form.ts';
import { parseAddresses } from '../../../../channels/email/parse/mail-addresses.ts';

describe('the form of a mail address', () => {
  for (const address of [
    'bob@example.com',
    "o'brien+shop@mail.example.co.uk",
    'a.b_c-d=e@x.example',
    'foo.@docomo.example',
    'bücher@bücher.example',
    '用户@例子.中国',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.example`,
  ]) {
    it(`is good: ${address}`, () => {
      expect(isAddress(address)).to.equal(true);
      expect(parseAddresses(`Bob <${address}>`)).to.deep.equal([{ name: 'Bob', address }]);
      expect(parseAddresses(address)[0]?.isOdd).to.equal(undefined);
    });
  }

  const hidden = [
    ...'\u00A0\u1680\u2003\u2028\u202F\u205F\u3000',
    ...'\u0000\u0007\u001B\u007F\u0085\u00AD\u034F\u061C\u115F\u180E\u200B\u200C\u200D\u200E\u202E\u2060\u2066\u3164\uFE0F\uFEFF\uFFA0\uE000\uFFFE',
    '\u{E0041}',
  ];
  for (const char of hidden) {
    const code = `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    it(`is odd with ${code}, which some programs do not see`, () => {
      for (const address of [
        `bob@exam${char}ple.com`,
        `bo${char}b@example.com`,
        `bob@example.com${char}.evil.example`,
      ]) {
        expect(isAddress(address)).to.equal(false);
        for (const written of [address, `<${address}>`, `Bob <${address}>`])
          expect(parseAddresses(written).map(({ isOdd }) => isOdd)).to.deep.equal([true]);
      }
    });
  }

  for (const written of [
    'bob@exam ple.com',
    'bob@exam\tple.com',
    'bob smith@example.com',
    'bob @example.com',
    'bob@ example.com',
    'Bob <bob@exam ple.com>',
    'bob@exam(a comment)ple.com',
    'bob(a comment)@example.com',
    'Bob <bob@(a comment)example.com>',
    '"bob smith"@example.com',
    '"bob"@example.com',
    'bob@example.com eve',
    '<bob@example.com> eve',
    'bob@example.com.',
    'bob@.example.com',
    'bob@example..com',
    'bob@-example.com',
    'bob@example-.com',
    'bob@exam_ple.com',
    'bob@localhost',
    'bob@[192.0.2.1]',
    'bob@192.0.2.1',
    'bob@eve@example.com',
    'bob%eve@example.com@evil.example',
    'bob@exam\uFF50le.com',
    'bob@example\u3002com',
    'bob@example\uFF0Ecom',
    '\uFF42ob@example.com',
    'bo\u212A@example.com',
    '\u0130bob@example.com\u0307',
    'bob@xn--99999999.example',
    'bob@exam\uD800ple.com',
    'friends: bob@example.com;',
    '@evil.example:bob@example.com',
    '=?utf-8?q?bob?=@example.com',
    `${'a'.repeat(65)}@example.com`,
    `bob@${'b'.repeat(64)}.example`,
    `bob@${'b.'.repeat(130)}example`,
    'Bob <bob@example.com',
    '"Bob <bob@example.com>',
    '(Bob bob@example.com',
  ]) {
    it(`is odd: ${JSON.stringify(written).slice(0, 60)}`, () => {
      expect(parseAddresses(written).filter(({ isOdd }) => !isOdd)).to.deep.equal([]);
    });
  }

  for (const written of [
    'bob@example.com',
    '<bob@example.com>',
    'Bob <BOB@Example.com>',
    'Bob Smith (at home) <bob@example.com>',
    'bob@example.com (Bob "the builder")',
    '"Smith, Bob \\"B\\"" <bob@example.com>',
    '"bob@work.example" <bob@example.com>',
    '=?utf-8?B?Qm9i?= <bob@example.com>',
    'B\u00F6b\u00A0S <bob@example.com>',
    'B (a (nested \\) comment)) <bob@example.com>',
  ]) {
    it(`is read as mail programs write it: ${written}`, () => {
      expect(parseAddresses(written).map(({ address, isOdd }) => [address, isOdd])).to.deep.equal([
        ['bob@example.com', undefined],
      ]);
    });
  }

  it('is good with a domain in punycode, which is read', () => {
    const address = 'a@bücher.example';
    expect(parseAddresses('A@xn--bcher-kva.example')).to.deep.equal([{ name: '', address }]);
  });

  it('is told for each of several addresses', () => {
    expect(
      parseAddresses('Ann <ann@a.example>, bob@exam ple.com, "C, D" <c@c.example>'),
    ).to.deep.include.members([
      { name: 'Ann', address: 'ann@a.example' },
      { name: 'C, D', address: 'c@c.example' },
    ]);
  });

  it('leaves names as people read them, on one line and in one direction', () => {
    expect(parseAddresses('B\u00F6b\u00A0S <b@b.example>')[0]?.name).to.equal('Böb S');
    expect(parseAddresses('Bob \u202Eeve\u202C <b@b.example>')[0]?.name).to.equal('Bob eve');
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { email } from '../../../../language/entities/kinds/email.ts';
import { comparableAddress } from '../../../../models/customer/email-address.ts';
import { readValues } from '../../../support/language/read-values.ts';

const CASES = [
  ['Ann.Lee@Example.COM', 'ann.lee@example.com!'],
  ['a&b@example.com', 'a&b@example.com!'],
  ["o'brien@example.com", "o'brien@example.com!"],
  ['ann+orders@example.com', 'ann+orders@example.com!'],
  ['{ann}~!#$%*^`|@example.com', '{ann}~!#$%*^`|@example.com!'],
  ['_ann@example.com', '_ann@example.com!'],
  ['jörg@example.com', 'jörg@example.com!'],
  ['我的邮箱ann@example.com谢谢', 'ann@example.com!'],
  ['邮箱是ann@example.com。', 'ann@example.com!'],
  ['邮箱是ann@example.com。谢谢', 'ann@example.com!'],
  ['이메일은ann@example.com입니다', 'ann@example.com!'],
  ['ann@例子.公司', 'ann@xn--fsqu00a.xn--55qx5d!'],
  ['我的是ann@例子.公司谢谢', 'ann@xn--fsqu00a.xn--55qx5d!'],
  ['ann@xn--fsqu00a.xn--55qx5d', 'ann@xn--fsqu00a.xn--55qx5d!'],
  ['ann@müller.de', 'ann@xn--mller-kva.de!'],
  ['ann@пример.рф', 'ann@xn--e1afmkfd.xn--p1ai!'],
  ['ann＠example．com', 'ann@example.com!'],
  ['<ann@example.com>', 'ann@example.com!'],
  ['[Ann](mailto:ann@example.com)', 'ann@example.com!'],
  ['ann@example.com...', 'ann@example.com!'],
  ['"ann@example.com"', 'ann@example.com!'],
  ["'ann@example.com'", 'ann@example.com!'],
  ['*ann@example.com*', 'ann@example.com!'],
  ['_ann@example.com_', 'ann@example.com!'],
  ['\u00a0ann@example.com\u00a0', 'ann@example.com!'],
  ['ann\u200b@example.com', 'ann@example.com!'],
  ['1042,ann@example.com', 'ann@example.com!'],
  ['ann@example.com,bob@example.org', 'ann@example.com!', 'bob@example.org!'],
  ['ann@mail.sub-domain.example.co.uk', 'ann@mail.sub-domain.example.co.uk!'],
  ['From: noreply@shop.example To: ann@example.com', 'ann@example.com!'],
  ['hello.shop@gmail.com or ann@gmail.com', 'ann@gmail.com!'],
  ['hello.shop+abc@gmail.com'],
  ['bounce@mail.shop.example'],
  ['ann @ example.com', 'ann@example.com!?'],
  ['ann@ example.com', 'ann@example.com!?'],
  ['ann at example dot com', 'ann@example.com!?'],
  ['ann(at)example.com', 'ann@example.com!?'],
  ['ann [at] example [dot] com', 'ann@example.com!?'],
  ['ann ät example punkt de', 'ann@example.de!?'],
  ['email=ann@example.com', 'email=ann@example.com!?'],
  ['meet me at example.com'],
  ['meet me at noon'],
  ['john..doe@example.com'],
  ['.ann@example.com'],
  ['ann.@example.com'],
  ['a@b@example.com'],
  ['ann@example.com@other.example'],
  ['"ann lee"@example.com'],
  ['{ann,bob}@example.com'],
  ['аnn@example.com'],
  ['ann@example.com_old'],
  ['ann@example.c0m'],
  ['ann@example'],
  ['ann@127.0.0.1'],
  ['ann@[127.0.0.1]'],
  ['ann@-example.com'],
  ['ann@exam_ple.com'],
  ['https://ann:secret@example.com/'],
] as const;

describe('e-mail addresses', () => {
  for (const [text, ...expected] of CASES) {
    it(`in "${text}": ${expected.join(', ') || 'none'}`, () =>
      expect(readValues(email, text)).to.deep.equal(expected));
  }

  const atext = fc.stringMatching(/^[a-z0-9!#$%&*+^|~-]{1,12}$/);
  const local = fc
    .tuple(fc.stringMatching(/^[a-z0-9]$/), atext, fc.stringMatching(/^[a-z0-9]$/))
    .map((parts) => parts.join(''));
  const label = fc
    .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?$/)
    .filter((name) => !name.startsWith('xn--'));
  const address = fc
    .tuple(local, label, fc.constantFrom('com', 'co.uk', 'de', 'museum'))
    .map(([name, host, top]) => `${name}@${host}.${top}`);

  it('are read whole from every sentence, with the characters of RFC 5321', () => {
    const before = fc.constantFrom('', ' ', '邮箱是', 'it is ', '<', '(', '"', 'mailto:', '\n');
    const after = fc.constantFrom('', ' ', '谢谢', '。', '.', ', thanks', '>', ')', '!', '?');
    fc.assert(
      fc.property(address, before, after, (written, left, right) => {
        expect(readValues(email, `${left}${written}${right}`)).to.deep.equal([
          `${comparableAddress(written)}!`,
        ]);
      }),
    );
  });

  it('are never a part of something longer', () => {
    const glue = fc.stringMatching(/^[a-z0-9._@#&'*-]{1,4}$/);
    fc.assert(
      fc.property(address, glue, (written, more) => {
        const whole = `${more}${written}`;
        for (const found of readValues(email, whole))
          expect([whole, whole.replace(/^[*_~'`]+/, '')].map(comparableAddress)).to.include(
            found.replace(/[!?]+$/, ''),
          );
      }),
    );
  });
});

describe('the form in which addresses are compared', () => {
  it('is the same for an internationalised domain and its ASCII form, and for both letter cases', () => {
    expect(comparableAddress('Ann@例子.公司')).to.equal(comparableAddress('ann@XN--FSQU00A.xn--55qx5d'));
    expect(comparableAddress('ANN@MÜLLER.DE')).to.equal('ann@xn--mller-kva.de');
    expect(comparableAddress('not an address')).to.equal('not an address');
  });
});

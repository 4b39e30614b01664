import { expect } from 'chai';
import { code } from '../../../../language/entities/kinds/code.ts';
import { readValues } from '../../../support/language/read-values.ts';

describe('one-time codes', () => {
  for (const text of [
    '482913',
    '482 913',
    '482-913',
    '48 29 13',
    '4 8 2 9 1 3',
    '4-8-2-9-1-3',
    '٤٨٢٩١٣',
    '４８２９１３',
    '四八二九一三',
    '4️⃣8️⃣2️⃣9️⃣1️⃣3️⃣',
    "it's 482913, thanks",
    '*482913*',
  ])
    it(`are six digits, together or apart: "${text}"`, () =>
      expect(readValues(code, text)).to.deep.equal(['482913']));

  for (const text of ['code: 4 8 2 9 1 3', '验证码是四八二九一三', 'der Code lautet 482 913'])
    it(`are named: "${text}"`, () => expect(readValues(code, text)).to.deep.equal(['482913!']));

  for (const text of [
    '1482913',
    '4829137',
    '4 8 2 9 1 3 7',
    '7 4 8 2 9 1 3',
    'A482913',
    '482913A',
    '2026-11-28',
    '48,291,3',
    'Customer no. 482913',
    'Kundennummer 482913',
    'ann482913@example.com',
  ])
    it(`are no part of a longer number: "${text}"`, () => expect(readValues(code, text)).to.deep.equal([]));
});

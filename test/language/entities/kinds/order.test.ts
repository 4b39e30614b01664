import { expect } from 'chai';
import fc from 'fast-check';
import { order, orderOf } from '../../../../language/entities/kinds/order.ts';
import { readValues } from '../../../support/language/read-values.ts';

/** The sum of the digits is a multiple of ten. */
const sumsToTen = (number: string) =>
  [...number.replace(/\D/g, '')].reduce((sum, digit) => sum + Number(digit), 0) % 10 === 0;

const marketplace = orderOf([
  {
    pattern: /\d{3}[- ]?\d{7}[- ]?\d{7}/,
    examples: ['305-1234567-1234563'],
    normal: (written) => written.replace(/\D/g, '').replace(/^(\d{3})(\d{7})(\d{7})$/, '$1-$2-$3'),
    check: sumsToTen,
  },
]);
const yearly = orderOf([{ pattern: /20\d{2}-\d{6}/, examples: ['2026-001042'] }]);
const mixed = orderOf([{ pattern: /[A-Z]{2}\d{2}[A-Z]{2}\d{2}/, examples: ['AB12CD34'] }]);
const withSigns = orderOf([
  {
    pattern: /#?SO-\d{4}\/[A-Z]/,
    examples: ['#SO-1042/A'],
    normal: (written) => `#${written.replace('#', '')}`,
  },
]);

const CASES = [
  [
    'of the usual shape',
    order,
    [
      ['#1042', '1042!'],
      ['where is 1O42', '1042'],
      ['1o42', '1042'],
      ['No.1042', '1042'],
      ['order:1042', '1042!'],
      ['订单1042号', '1042!'],
      ['订单号一零四二', '1042!'],
      ['壹零肆贰', '1042'],
      ['order ١٠٤٢', '1042!'],
      ['order ۱۰۴۲ please', '1042!'],
      ['1️⃣0️⃣4️⃣2️⃣', '1042'],
      ['*1042*', '1042'],
      ['_1042_', '1042'],
      ['~1042~', '1042'],
      ['"1042"', '1042'],
      ['(1042)', '1042'],
      ["it's 1042.", '1042'],
      ['1042/1043', '1042', '1043'],
      ['1042, 1043', '1042', '1043'],
      ['1042&1043', '1042', '1043'],
      ['1 0 4 2', '1042'],
      ['1-0-4-2', '1042'],
      ['10-42', '1042'],
      ['10 42', '1042'],
      ['order 10-42', '1042!'],
      ['order no. 1 0 4 2 please', '1042!'],
      ['https://shop.example/orders/1042', '1042!'],
      ['see www.shop.example/en/orders/1042?tab=items.', '1042!'],
      ['shop.example/account?order=1042', '1042!'],
      ['https://other.example/orders/1042'],
      ['https://other.example/?order=1042'],
      ['https://shop.example/products/1042'],
      ['https://notshop.example/orders/1042'],
      ['SHOP-12345'],
      ['SO_20261127_01'],
      ['IMG_1042.jpg'],
      ['1042-A'],
      ['abc#1042'],
      ['ann@1042'],
      ['1,042'],
      ['10:42'],
      ['12/2026'],
      ['2026-11-28'],
      ['28.11.2026'],
      ['28-11-26'],
      ['Customer no. 448211'],
      ['Customer number: 448211'],
      ['HRB 12345'],
      ['Handelsregister B 12345'],
      ['Art.-Nr. 123456'],
      ['A/C 12345678'],
      ['Tel. 448211'],
      ['VAT ID 123456789'],
      ['USt-IdNr. DE123456789'],
      ['invoice #1042'],
      ['INV-20261127'],
      ['tracking number 12345678'],
      ['Kundennummer: 448211'],
      ['Rechnungsnr. 20261042'],
      ['快递单号 448211'],
      ['会员号448211'],
      ['我的包裹1042到哪了', '1042'],
      ['Re: 1042', '1042'],
      ['DE89 3704 0044 0532 0130 00'],
      ['4111 1111 1111 1111'],
      ['+49 170 1234567'],
      ['0170 1234567'],
      ['order 1042 2 items', '1042!'],
      ['order 1042 and invoice 2042', '1042!'],
    ],
  ],
  [
    'of a shape with a check digit',
    marketplace,
    [
      ['305-1234567-1234563', '305-1234567-1234563'],
      ['Order 305 1234567 1234563, please', '305-1234567-1234563!'],
      ['305–1234567–1234563', '305-1234567-1234563'],
      ['我的订单30512345671234563到哪了', '305-1234567-1234563!'],
      ['３０５-1234567-1234563', '305-1234567-1234563'],
      ['305-1234567-1234567', '305-1234567-1234567?'],
      ['order 305-1234567-1234567', '305-1234567-1234567!?'],
      ['305-1234567-12345631'],
      ['X305-1234567-1234563'],
      ['305-1234567-1234563-9'],
      ['order 1042'],
      ['#1042'],
      ['1042'],
    ],
  ],
  [
    'of a shape with a year',
    yearly,
    [
      ['2026-001042', '2026-001042'],
      ['where is order 2026-001042?', '2026-001042!'],
      ['2026-001042/2026-001043', '2026-001042', '2026-001043'],
      ['2026-0010423'],
      ['SHOP-2026-001042'],
      ['2026-11-28'],
      ['20261127'],
    ],
  ],
  [
    'of a shape of letters and digits',
    mixed,
    [
      ['ab12cd34', 'AB12CD34'],
      ['*AB12CD34*', 'AB12CD34'],
      ['我的订单AB12CD34到哪了', 'AB12CD34!'],
      ['AB12CD34E'],
      ['AB12-CD34'],
      ['1042'],
    ],
  ],
  [
    'of a shape with signs of its own',
    withSigns,
    [
      ['#SO-1042/A', '#SO-1042/A!'],
      ['so-1042/a please', '#SO-1042/A'],
      ['order SO-1042/A', '#SO-1042/A!'],
      ['SO-1042/AB'],
      ['SO-1042'],
      ['#1042'],
    ],
  ],
] as const;

const twoKinds = orderOf([
  { pattern: /\d{4}|\d{4}-\d{2}/, examples: ['1042'], check: (number) => number !== '1043' },
  { pattern: /104\d/, examples: ['1043'] },
]);

describe('order numbers', () => {
  it('of several shapes are the longest, and right if one shape says so', () => {
    expect(readValues(twoKinds, 'order 1042-11')).to.deep.equal(['1042-11!']);
    expect(readValues(twoKinds, 'it is 1042-11')).to.deep.equal(['1042-11']);
    expect(readValues(twoKinds, 'order 1043')).to.deep.equal(['1043!']);
  });

  for (const [shape, kind, texts] of CASES) {
    for (const [text, ...expected] of texts) {
      it(`${shape} in "${text}": ${expected.join(', ') || 'none'}`, () =>
        expect(readValues(kind, text)).to.deep.equal(expected));
    }
  }

  it('are found in every sentence that has one, however it is written', () => {
    const around = fc.constantFrom('', ' ', '*', '_', '"', '(', ')', ', ', '. ', '! ', '订单', '到哪了');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        around,
        around,
        fc.boolean(),
        (n, before, after, isLower) => {
          const number = `2026-${String(n).padStart(6, '0')}`;
          const text = `${before}${isLower ? number.toLowerCase() : number}${after}`;
          expect(readValues(yearly, text).map((value) => value.replace('!', ''))).to.deep.equal([number]);
        },
      ),
    );
  });

  it('are never a part of a longer number or name', () => {
    const joint = fc.constantFrom('', '-', '_', '/', '.', ':', '@');
    const part = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, joint, (n, other, sign) => {
        fc.pre(/^\d+$/.test(other) || sign === '' || sign === '-' || sign === '_' || sign === '@');
        fc.pre(!/^[a-z]?\d{4,10}$/.test(other));
        const found = [
          ...readValues(order, `${other}${sign}${n}`),
          ...readValues(order, `${n}${sign}${other}`),
        ];
        const isOne = (value: string) => sign === '' && /^[A-Z]?\d{4,10}$/.test(value);
        expect(found.filter((value) => !isOne(value))).to.deep.equal([]);
      }),
    );
  });
});

import { expect } from 'chai';
import { calculate } from '../../../../commerce/tau/tools/calculate.ts';

/** Expressions with what Python 3.11 prints for `str(round(float(eval(expression)), 2))`, or with its error. */
const PYTHON: Readonly<Record<string, string>> = {
  '2 * (2334.11 + 2190.26) - 1761.78': '7286.96',
  '226.82 ** 2': '51447.31',
  '2572.56 ** 2 ** 2': '43798783730068.57',
  '931.36 ** 3 ** 3': '1.4661375350547766e+80',
  '84': '84.0',
  '0.125': '0.12',
  '0.375': '0.38',
  '-0.625': '-0.62',
  '2.675': '2.67',
  '1.005': '1.0',
  '-0.001': '-0.0',
  '-0.0': '-0.0',
  '100000000000000000.0': '1e+17',
  '1234567890123456789*10': '1.2345678901234567e+19',
  '-2**2': '-4.0',
  '2**3**2': '512.0',
  '2**-1': '0.5',
  '--2': '2.0',
  '-7//2': '-4.0',
  '7.5//-2': '-4.0',
  '9**99': '2.9512665430652752e+94',
  '1.': '1.0',
  ' .5 ': '0.5',
  '5/0': 'Error: division by zero',
  '5.0/0': 'Error: float division by zero',
  '5//0': 'Error: integer division or modulo by zero',
  '1//0.0': 'Error: float floor division by zero',
  '0**-1': 'Error: 0.0 cannot be raised to a negative power',
  '10.0**400': "Error: (34, 'Numerical result out of range')",
  '2**5000*1.0': 'Error: int too large to convert to float',
  '2**5000': 'Error: int too large to convert to float',
  '(-8)**0.5': "Error: float() argument must be a string or a real number, not 'complex'",
  '()': "Error: float() argument must be a string or a real number, not 'tuple'",
  '(1)(2)': "Error: 'int' object is not callable",
  '1.5(2)': "Error: 'float' object is not callable",
  '007':
    'Error: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers (<string>, line 1)',
  '': 'Error: invalid syntax (<string>, line 0)',
  '1 2': 'Error: invalid syntax (<string>, line 1)',
  '(1 2)': 'Error: invalid syntax. Perhaps you forgot a comma? (<string>, line 1)',
  '1+': 'Error: invalid syntax (<string>, line 1)',
  '1.2.3': 'Error: invalid syntax (<string>, line 1)',
  '(1+2': "Error: '(' was never closed (<string>, line 1)",
  '1)': "Error: unmatched ')' (<string>, line 1)",
  '$2366.76': 'Error: invalid characters in expression',
  '1e5': 'Error: invalid characters in expression',
};

describe('the reference tool calculate', () => {
  for (const [expression, printed] of Object.entries(PYTHON))
    it(`gives for "${expression}" what Python prints`, () => {
      const given = calculate(expression);
      expect('result' in given ? given.result : given.error).to.equal(printed);
    });

  it('computes no number that would keep a customer waiting', () => {
    expect(calculate('9**9**9')).to.deep.equal({ error: 'Error: int too large to convert to float' });
  });
});

import { expect } from 'chai';
import { deltaOfUsers, isSameDelta, passHat, tells, tellsWhole } from '../../../bench/retail/grading.ts';
import { smallFolder } from '../../support/retail/small-folder.ts';

describe('the grading of the retail benchmark', () => {
  it('compares what was set, amounts in cents and fields in any order', () => {
    const one = { orders: { '#W1': { set: { amount: 10.004, method: 'paypal', parts: [1.1, 2.2] } } } };
    const other = { orders: { '#W1': { set: { parts: [1.1000001, 2.2], method: 'paypal', amount: 10 } } } };
    expect(isSameDelta(one, other)).to.equal(true);
    expect(isSameDelta(one, { orders: { '#W1': { set: { amount: 10.02 } } } })).to.equal(false);
    expect(isSameDelta({}, { orders: {}, users: {} })).to.equal(true);
  });

  it('takes the orders and the records of the given users', () => {
    const change = { set: { status: 'cancelled' } };
    const delta = {
      orders: { '#W0000001': change, '#W0000002': change },
      users: { ann: change, bob: change },
    };
    expect(deltaOfUsers(delta, ['ann'], smallFolder())).to.deep.equal({
      orders: { '#W0000001': change },
      users: { ann: change },
    });
  });

  it('finds a told value in any letter case and with commas in numbers', () => {
    expect(tells('It was US$1,234.50 by PayPal.', '1234.50')).to.equal(true);
    expect(tells('It was US$1,234.50 by PayPal.', 'paypal')).to.equal(true);
    expect(tells('It was US$1,234.50 by PayPal.', '1234.60')).to.equal(false);
    expect(tells('US$19.90', '9')).to.equal(true);
    expect(tellsWhole('US$19.90', '9')).to.equal(false);
    expect(tellsWhole('There are 9 of them, for US$56.00', '9')).to.equal(true);
    expect(tellsWhole('There are 9 of them, for US$56.00', '56')).to.equal(true);
  });

  it('gives pass^k as the share of draws of k trials that all succeed', () => {
    const trials = [
      [true, true, true, true],
      [true, true, false, false],
      [false, false, false, false],
    ];
    expect(passHat(trials, 1)).to.be.closeTo(1.5 / 3, 1e-9);
    // Of the six pairs of the second one, one pair succeeded.
    expect(passHat(trials, 2)).to.be.closeTo((1 + 1 / 6) / 3, 1e-9);
    expect(passHat(trials, 4)).to.be.closeTo(1 / 3, 1e-9);
  });
});

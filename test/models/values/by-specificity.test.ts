import { expect } from 'chai';
import { BUILT_IN_KINDS } from '../../../language/entities/built-in-kinds.ts';
import { bySpecificity } from '../../../models/values/by-specificity.ts';

describe('the kinds by specificity', () => {
  it('try the one whose shape says more first', () => {
    const names = bySpecificity(BUILT_IN_KINDS).map(({ name }) => name);
    const usual = ['code', 'postcode', 'order', 'score'];
    expect(names.filter((name) => usual.includes(name))).to.deep.equal(usual);
    expect(names.at(-1)).to.equal('number');
    expect(names.indexOf('quantity')).to.be.greaterThan(names.indexOf('order'));
  });

  it('have a rank of their own each, so that the order never depends on a list', () => {
    expect(new Set(BUILT_IN_KINDS.map(({ specificity }) => specificity)).size).to.equal(
      BUILT_IN_KINDS.length,
    );
  });
});

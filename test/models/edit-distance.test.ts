import { expect } from 'chai';
import { editDistance } from '../../models/edit-distance.ts';

describe('the edit distance', () => {
  it('counts letters that are left out, put in, wrong or swapped with the next', () => {
    expect(editDistance('token', 'token')).to.equal(0);
    expect(editDistance('token', 'tokn')).to.equal(1);
    expect(editDistance('token', 'tokens')).to.equal(1);
    expect(editDistance('token', 'taken')).to.equal(1);
    expect(editDistance('from', 'form')).to.equal(1);
    expect(editDistance('', 'form')).to.equal(4);
    expect(editDistance('order', 'return')).to.equal(5);
  });
});

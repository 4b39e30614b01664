import { expect } from 'chai';
import { FairShares } from '../../../models/pace/fair-shares.ts';

describe('fair shares', () => {
  let evicted: string[];
  let shares: FairShares<string>;

  beforeEach(() => {
    evicted = [];
    shares = new FairShares({ perOwner: 3, inAll: 4 }, (thing) => evicted.push(thing));
  });

  const add = (owner: string, thing: string): boolean => {
    const isLetIn = shares.makeRoom(owner);
    if (isLetIn) shares.add(owner, thing);
    return isLetIn;
  };

  it('give an owner as many as are allowed, and another when one has ended', () => {
    expect(['a1', 'a2', 'a3', 'a4'].map((thing) => add('a', thing))).to.deep.equal([true, true, true, false]);
    shares.delete('a', 'a2');
    expect([add('a', 'a5'), add('a', 'a6'), evicted]).to.deep.equal([true, false, []]);
  });

  it('take from the owner with the most, its oldest first, for an owner of fewer', () => {
    for (const thing of ['a1', 'a2', 'a3']) add('a', thing);
    expect([add('b', 'b1'), add('b', 'b2'), evicted]).to.deep.equal([true, true, ['a1']]);
    expect([add('b', 'b3'), add('a', 'a4'), evicted]).to.deep.equal([false, false, ['a1']]);
    expect([add('c', 'c1'), evicted]).to.deep.equal([true, ['a1', 'a2']]);
  });

  it('count a thing once, and not below none', () => {
    shares.add('a', 'a1');
    shares.add('a', 'a1');
    shares.delete('a', 'a1');
    shares.delete('a', 'a1');
    shares.delete('nobody', 'x');
    for (const owner of ['b', 'c', 'd', 'e']) expect(add(owner, owner)).to.equal(true);
    expect([add('f', 'f'), evicted]).to.deep.equal([false, []]);
  });

  it('let an owner pass its limit where another is named, but not the one of all', () => {
    for (let nth = 0; nth < 4; nth += 1) {
      expect(shares.makeRoom('a', Number.POSITIVE_INFINITY)).to.equal(true);
      shares.add('a', `a${nth}`);
    }
    expect(shares.makeRoom('a', Number.POSITIVE_INFINITY)).to.equal(false);
  });
});

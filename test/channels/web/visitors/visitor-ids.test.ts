import { expect } from 'chai';
import { customerHolder, VisitorIds } from '../../../../channels/web/visitors/visitor-ids.ts';

describe('a visitor id', () => {
  const ids = new VisitorIds('a-direct-line-secret');

  it('is a new secret each time, and its holder tells nothing of it', () => {
    const [one, other] = [ids.make(), ids.make()];
    expect(one).to.not.equal(other);
    const [random = ''] = one.split('.');
    expect(Buffer.from(random, 'base64url')).to.have.length(32);
    expect(ids.holderOf(one))
      .to.match(/^visitor:/)
      .and.not.contain(random);
    expect(ids.holderOf(one)).to.equal(new VisitorIds('a-direct-line-secret').holderOf(one));
    expect(ids.holderOf(one)).to.not.equal(ids.holderOf(other));
  });

  it('of another server, or changed anywhere, has no holder', () => {
    const id = ids.make();
    expect(new VisitorIds('another-direct-line-secret').holderOf(id)).to.equal(undefined);
    for (let place = 0; place < id.length; place += 1) {
      const changed = `${id.slice(0, place)}${id[place] === 'A' ? 'B' : 'A'}${id.slice(place + 1)}`;
      // The last characters of base64url hold bits that mean nothing, but the text of the id is what counts.
      expect(ids.holderOf(changed), `changed at ${place}`).to.equal(undefined);
    }
  });

  it('can never stand for a customer', () => {
    expect(customerHolder('visitor:x')).to.equal('customer:visitor:x');
    expect(ids.holderOf('customer:ann')).to.equal(undefined);
  });
});

import { expect } from 'chai';
import { cleanData } from '../../../channels/shared/clean-data.ts';

describe('data from outside', () => {
  it('stays as it is, but for characters that no store holds', () => {
    const data = { a: [1, true, null, 'x\0y'], 'b\u0007': { c: '\ud800' }, __proto__x: 1.5 };
    expect(cleanData(data)).to.deep.equal({ a: [1, true, null, 'xy'], b: { c: '\ufffd' }, __proto__x: 1.5 });
  });

  it('gets no other prototype by its names', () => {
    const data = cleanData(JSON.parse('{"__proto__": {"admin": true}}')) as { admin?: boolean };
    expect(data.admin).to.equal(undefined);
  });

  it('is none where it is nested too deeply, however deep that is', () => {
    const nested = (depth: number) =>
      JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`) as unknown;
    expect(cleanData(nested(16))).to.deep.equal(nested(16));
    for (const depth of [17, 20_000, 200_000])
      expect(cleanData({ first: 'x', deep: nested(depth) })).to.equal(undefined);
  });

  it('is none where it is no JSON', () => {
    expect(cleanData({ a: undefined })).to.deep.equal({});
    expect(cleanData([() => 1])).to.equal(undefined);
  });
});

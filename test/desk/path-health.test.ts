import { expect } from 'chai';
import { pathHealth } from '../../desk/path-health.ts';

describe('the health of the path, for staff', () => {
  it('counts what waits, and is well while nothing is undelivered', async () => {
    const of = (undelivered: number) =>
      pathHealth(
        { countOpen: async () => 7 },
        { undelivered: async () => Array.from({ length: undelivered }, () => ({})) as never },
      );
    expect((await of(0)).map(({ ok, detail }) => [ok, detail])).to.deep.equal([
      [true, '7'],
      [true, '0'],
    ]);
    expect((await of(2)).map(({ ok, detail }) => [ok, detail])).to.deep.equal([
      [true, '7'],
      [false, '2'],
    ]);
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { hashOf } from '../../../../channels/email/incoming/hash-of.ts';

const MIB = 1024 * 1024;

describe('the hash of a mail', () => {
  for (const bytes of [0, 1, MIB - 1, MIB, MIB + 1, 5 * MIB + 7])
    it(`is that of all its bytes: ${bytes}`, async () => {
      const raw = randomBytes(bytes);
      expect(await hashOf(raw)).to.equal(createHash('sha256').update(raw).digest('base64url'));
    });

  it('lets others work meanwhile', async () => {
    let turns = 0;
    const work = (): void => {
      turns += 1;
      next = setImmediate(work);
    };
    let next = setImmediate(work);
    await hashOf(Buffer.alloc(10 * MIB));
    clearImmediate(next);
    expect(turns).to.be.at.least(9);
  });
});

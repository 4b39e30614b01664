import { expect } from 'chai';
import fc from 'fast-check';
import { checkedWatermark } from '../../../../channels/web/directline/watermark.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { MemoryHost } from '../../../support/path/memory-host.ts';

describe('a watermark', () => {
  const host = new MemoryHost();
  for (let nth = 0; nth < 12; nth += 1) host.append('website', 'c1', {});

  const check = async (text: string | null, conversation = 'c1') =>
    await checkedWatermark(text, conversation, host).then(
      ({ watermark }) => watermark,
      (error: unknown) => {
        if (error instanceof OnevoiceError) return error.code.replace('DIRECT_LINE_', '');
        throw error;
      },
    );

  it('is a number that its conversation has reached', async () => {
    const sent = [null, '', '0', '12', '013', '13', '-1', '1.0', '1e1', '٣', ' 1', '0x1', '9'.repeat(99_999)];
    expect(await Promise.all(sent.map((text) => check(text)))).to.deep.equal([
      undefined,
      undefined,
      0,
      12,
      ...Array.from({ length: sent.length - 4 }, () => 'INVALID_RANGE'),
    ]);
    expect(await check('0', 'c2')).to.equal('NOT_FOUND');
  });

  it('is taken or refused, whatever was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String)), async (text) => {
        const answer = await check(text);
        const isReached = /^\d{1,15}$/.test(text) && Number(text) <= 12;
        expect(answer).to.equal(isReached ? Number(text) : text === '' ? undefined : 'INVALID_RANGE');
      }),
    );
  });
});

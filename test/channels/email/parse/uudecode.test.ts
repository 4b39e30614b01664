import { expect } from 'chai';
import { uudecode } from '../../../../channels/email/parse/uudecode.ts';

describe('reading a uuencoded part', () => {
  const part = (lines: string) => Buffer.from(`begin 644 cat.txt\n${lines}\n\`\nend\n`);

  it('gives its bytes, also where spaces were cut off the ends of lines', () => {
    expect(uudecode(part('#0V%T')).toString()).to.equal('Cat');
    expect(uudecode(part('%0V%T<P')).subarray(0, 4).toString()).to.equal('Cats');
    expect(uudecode(part('#')).toString('hex')).to.equal('000000');
  });

  it('gives what is no such part as it is', () => {
    expect(uudecode(Buffer.from('Hello')).toString()).to.equal('Hello');
  });

  it('reads what is as large as a mail may be, and makes nothing longer than it came', () => {
    const large = part(`M${'A'.repeat(60)}\n`.repeat(400_000).trimEnd());
    expect(uudecode(large)).to.have.length(400_000 * 45);
    const bomb = part('_\n'.repeat(100_000).trimEnd());
    expect(uudecode(bomb).length).to.be.at.most(bomb.length);
  });
});

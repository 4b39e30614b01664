import { expect } from 'chai';
import { covers, reaches } from '../../../dialogs/machine/proof.ts';

const LEVELS = ['none', 'matched', 'channel', 'dmarc', 'signed', 'otp'] as const;

describe('the levels of proof', () => {
  it('reach themselves and those below, and none above', () => {
    for (const [rank, level] of LEVELS.entries())
      for (const [other, least] of LEVELS.entries())
        expect(reaches(level, least), `${level} for ${least}`).to.equal(rank >= other);
  });

  it('cover every subject, but that a match speaks for its own only', () => {
    expect(covers({ level: 'channel' }, 'matched', '1043')).to.equal(true);
    expect(covers({ level: 'matched', subject: '1042' }, 'matched', '1042')).to.equal(true);
    expect(covers({ level: 'matched', subject: '1042' }, 'matched', '1043')).to.equal(false);
    expect(covers({ level: 'matched', subject: '1042' }, 'matched')).to.equal(false);
    expect(covers({ level: 'matched', subject: '1042' }, 'none', '1043')).to.equal(true);
    expect(covers({ level: 'matched', subject: '1042' }, 'channel', '1042')).to.equal(false);
    expect(covers({ level: 'none' }, 'none')).to.equal(true);
    expect(covers({ level: 'none' }, 'matched')).to.equal(false);
  });
});

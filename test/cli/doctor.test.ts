import { expect } from 'chai';
import { doctor } from '../../cli/doctor.ts';

describe('the doctor', () => {
  it('tries everything, and says for each fault what to do', async () => {
    const lines: string[] = [];
    const failures = await doctor(
      [
        { name: 'store', advice: 'Start it.', run: () => Promise.reject(new Error('connection refused')) },
        { name: 'port', advice: 'Free it.', run: () => Promise.resolve('3978 is free') },
      ],
      (line) => lines.push(line),
    );
    expect(failures).to.equal(1);
    expect(lines).to.deep.equal([
      'FAULT store: connection refused',
      '      Start it.',
      'ok    port: 3978 is free',
      '1 fault(s).',
    ]);
  });

  it('says so when nothing is wrong', async () => {
    const lines: string[] = [];
    expect(await doctor([], (line) => lines.push(line))).to.equal(0);
    expect(lines).to.deep.equal(['Everything that is configured works.']);
  });
});

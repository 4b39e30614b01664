import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'chai';
import { checksFor, orderNumbersCheck } from '../../cli/checks.ts';
import { doctor } from '../../cli/doctor.ts';
import { readConfig } from '../../cli/variables/config.ts';

describe('the checks of the doctor', () => {
  const print = (lines: string[]) => (line: string) => void lines.push(line);

  it('find a port that is taken, and say which variable to change', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const lines: string[] = [];
    const checks = checksFor(readConfig({ PORT: String(port) }), () => Promise.resolve());
    expect(await doctor(checks, print(lines))).to.equal(1);
    taken.close();
    expect(lines.join('\n')).to.match(/FAULT port \d+[\s\S]*EADDRINUSE[\s\S]*PORT/);
  });

  it('show which order numbers are read', async () => {
    expect(await orderNumbersCheck().run()).to.include('usual shapes');
    const shapes = [
      { pattern: /20\d{2}-\d{6}/, examples: ['2026-001042'] },
      { pattern: /[A-Z]{2}\d{4}/, examples: ['AB1042', 'XY1043'], check: () => true },
    ];
    expect(await orderNumbersCheck(shapes).run()).to.equal(
      'such as 2026-001042 (/20\\d{2}-\\d{6}/); AB1042, XY1043 (/[A-Z]{2}\\d{4}/, with a check)',
    );
  });

  it('find a store that does not open, and never print its password', async () => {
    const lines: string[] = [];
    const config = readConfig({ PORT: '0', MONGODB_URI: 'mongodb://user:hidden@localhost:1/x' });
    const checks = checksFor(config, () => Promise.reject(new Error('connection refused')));
    expect(await doctor(checks, print(lines))).to.equal(1);
    expect(lines.join('\n')).to.include('MONGODB_URI').and.not.to.include('hidden');
  });
});

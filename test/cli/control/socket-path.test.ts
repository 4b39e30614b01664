import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { socketPath } from '../../../cli/control/socket-path.ts';

describe('the path of the control socket', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is in the data folder', () => {
    expect(socketPath('/var/lib/onevoice')).to.equal('/var/lib/onevoice/control.sock');
  });

  it('is relative where it would be too long from the root, and absent where it is too long anyway', () => {
    const deep = join(resolve('.'), 'd'.repeat(101 - '/control.sock'.length));
    expect(socketPath(deep)).to.equal(join('d'.repeat(88), 'control.sock'));
    expect(socketPath(join('/', 'd'.repeat(120)))).to.equal(undefined);
  });
});

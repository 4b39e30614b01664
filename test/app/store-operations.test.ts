import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { logTo } from '../../adapters/logger.ts';
import { listenForCommands } from '../../app/store-operations.ts';
import { readConfig } from '../../cli/variables/config.ts';
import type { Repositories } from '../../models/repositories.ts';
import { LogBook } from '../support/log-book.ts';

describe('listening for commands', () => {
  const listen = async (environment: Readonly<Record<string, string>>) => {
    const log = new LogBook();
    // No command asks in this test.
    const control = await listenForCommands(readConfig(environment), {} as Repositories, logTo(log.logger));
    await control?.close();
    return { listened: control !== undefined, missing: log.events('control-socket-failed') };
  };

  it('is left out on MongoDB, and with a warning where no socket can be made', async function () {
    if (process.platform === 'win32') {
      console.log('  Named pipes are no files: the test of a socket that can not be made is skipped.');
      return this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'onevoice-sockets-'));
    expect(await listen({ DATA_DIR: folder })).to.deep.equal({ listened: true, missing: [] });
    const MONGODB_URI = 'mongodb://localhost/onevoice';
    expect(await listen({ DATA_DIR: folder, MONGODB_URI })).to.deep.equal({ listened: false, missing: [] });
    mkdirSync(join(folder, 'control.sock'));
    const blocked = await listen({ DATA_DIR: folder });
    rmSync(folder, { recursive: true });
    expect([blocked.listened, blocked.missing.length]).to.deep.equal([false, 1]);
    expect(await listen({ DATA_DIR: `/${'d'.repeat(200)}` })).to.deep.equal({
      listened: false,
      missing: [{ reason: 'ENAMETOOLONG' }],
    });
  });
});

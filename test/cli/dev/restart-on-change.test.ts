import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { restartOnChange } from '../../../cli/dev/restart-on-change.ts';
import { until } from '../../support/until.ts';

describe('restarting on a change', () => {
  let folder: string;
  let changes: string[];
  let children: ChildProcess[];
  let stop: AbortController;
  let running: Promise<number>;

  const write = (path: string) => writeFileSync(join(folder, path), `${changes.length}`);
  const started = (count: number) => until(() => (children.length >= count ? true : undefined));
  const begin = async (script: string) => {
    running = restartOnChange(
      {
        folder,
        dataDir: join(folder, 'data'),
        start: () => {
          const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
          children.push(child);
          return child;
        },
        changed: (path) => changes.push(path),
      },
      stop.signal,
    );
    await started(1);
  };

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'onevoice-dev-')));
    for (const name of ['data', 'knowledge', 'node_modules']) mkdirSync(join(folder, name));
    [changes, children, stop] = [[], [], new AbortController()];
  });
  afterEach(async () => {
    stop.abort();
    await running;
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends the process before it starts the next, for the config, .env and what lies in folders', async () => {
    await begin('setInterval(() => {}, 1000)');
    for (const [index, path] of ['onevoice.config.ts', '.env', 'knowledge/facts.yaml'].entries()) {
      write(path);
      await started(index + 2);
      expect(changes.at(-1)).to.equal(path);
      expect(children[index]?.signalCode).to.equal('SIGTERM');
    }
    expect(children[3]?.exitCode).to.equal(null);
  });

  it('leaves alone what a start does not read: its own data, packages, hidden files', async () => {
    await begin('setInterval(() => {}, 1000)');
    for (const path of ['data/store.mdb', 'node_modules/package.js', '.swap', 'npm.log', '.env']) write(path);
    await started(2);
    expect(changes).to.deep.equal(['.env']);
  });

  it('waits for the next change when the process has ended by itself, and gives its exit code at the end', async () => {
    await begin('process.exit(3)');
    await until(() => children[0]?.exitCode);
    write('onevoice.config.ts');
    await started(2);
    await until(() => children[1]?.exitCode);
    stop.abort();
    expect(await running).to.equal(3);
    expect(children).to.have.length(2);
  });
});

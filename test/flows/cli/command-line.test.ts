import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageVersion } from '../../../cli/package-version.ts';
import { runOnevoice } from '../../support/cli/run-onevoice.ts';

describe('the onevoice command', () => {
  let data: string;
  before(() => {
    data = mkdtempSync(join(tmpdir(), 'onevoice-cli-'));
  });
  after(() => rmSync(data, { recursive: true, force: true }));

  it('prints help and starts nothing for `start --help`, and lists the commands without one', async () => {
    const help = await runOnevoice(['start', '--help'], {
      environment: { DATA_DIR: data, PORT: 'nonsense' },
    });
    expect(help).to.include({ code: 0, stderr: '' });
    expect(help.stdout)
      .to.match(/^Usage: onevoice start/)
      .and.not.include('is starting');
    const bare = await runOnevoice([]);
    expect(bare).to.include({ code: 0, stderr: '' });
    expect(bare.stdout).to.match(/^Usage: onevoice .*[\s\S]*^ {2}erase-mails /m);
  });

  it('prints its version', async () => {
    expect(await runOnevoice(['--version'])).to.deep.equal({
      code: 0,
      stdout: `${packageVersion()}\n`,
      stderr: '',
    });
  });

  it('ends with 2 for an unknown command, and names the nearest one', async () => {
    const { code, stdout, stderr } = await runOnevoice(['docter']);
    expect([code, stdout]).to.deep.equal([2, '']);
    expect(stderr).to.include("unknown command 'docter'").and.to.include('Did you mean doctor?');
  });

  it('prints nothing but JSON for `doctor --json`, secrets as stars', async () => {
    const environment = { DATA_DIR: data, PORT: '0', DIRECTLINE_SECRET: 'sixteen-characters-and-more' };
    const { code, stdout } = await runOnevoice(['doctor', '--json'], { environment });
    expect(code).to.equal(0);
    expect(stdout).not.to.include('sixteen');
    const { settings, checks } = JSON.parse(stdout) as { settings: object; checks: object[] };
    expect(settings).to.include({ DATA_DIR: data, DIRECTLINE_SECRET: '***', MONGODB_URI: null });
    expect(checks[0]).to.deep.equal({ name: `store in ${data}`, ok: true, detail: 'opened and closed' });
  });

  it('ends with 1 for a check that fails, which the JSON has with its advice', async () => {
    const environment = { DATA_DIR: '/dev/null/x', PORT: '0' };
    const { code, stdout } = await runOnevoice(['doctor', '--json'], { environment });
    expect(code).to.equal(1);
    const { checks } = JSON.parse(stdout) as { checks: { name: string; ok: boolean; advice?: string }[] };
    expect(checks.map(({ ok }) => ok)).to.deep.equal([false, true, true]);
    expect(checks[0]?.advice).to.include('DATA_DIR');
  });
});

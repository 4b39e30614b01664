import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(await runOnevoice(['help', 'docter'])).to.deep.equal({ code, stdout, stderr });
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

  it('ends with 1 for a wrong setting, and prints its name, its value and an example', async () => {
    const environment = {
      DATA_DIR: data,
      PORT: 'eighty',
      SMTP_URL: 'smtps://a:hush#hush@b',
      MAIL_FROM: 'a@b.c',
    };
    const { code, stderr } = await runOnevoice(['start'], { environment });
    expect(code).to.equal(1);
    expect(stderr).to.include(
      'PORT has to be a whole number from 0 to 65535, but is "eighty". Example: PORT=3978',
    );
    expect(stderr)
      .to.match(/SMTP_URL .*# as %23.*\*\*\*/)
      .and.not.include('hush');
  });

  it('reads a .env with a byte order mark, line ends of Windows and a # in quotes, and warns of a misspelt name', async () => {
    const lines = [
      'PORT=0',
      'EMAIL_NAME="Shop #1" # the first',
      'SLACK_BOT_TOKN=xoxb-1',
      `DATA_DIR=${data}`,
      '',
    ];
    writeFileSync(join(data, '.env'), `\uFEFF${lines.join('\r\n')}`);
    const { code, stdout, stderr } = await runOnevoice(['doctor', '--json'], { cwd: data });
    expect(code).to.equal(0);
    const { settings } = JSON.parse(stdout) as { settings: object };
    expect(settings).to.include({ PORT: '0', EMAIL_NAME: 'Shop #1', DATA_DIR: data });
    expect(stderr).to.equal('Warning: There is no setting SLACK_BOT_TOKN. Did you mean SLACK_BOT_TOKEN?\n');
  });

  it('ends with 1 for a .env whose password would be cut, and names the line', async () => {
    writeFileSync(join(data, '.env'), 'PORT=0\nSMTP_URL=smtps://shop:hush#hush@mail.shop.example\n');
    const { code, stderr } = await runOnevoice(['start'], { cwd: data });
    expect(code).to.equal(1);
    expect(stderr).to.include(
      '.env has 1 fault(s):\n  - line 2: the value of SMTP_URL would be cut at its #',
    );
    expect(stderr).not.to.include('hush');
  });

  it('warns of a port that browsers refuse', async () => {
    const environment = { PORT: '6000', LOG_LEVEL: 'loud' };
    const { code, stderr } = await runOnevoice(['start'], { environment });
    expect(code).to.equal(1);
    expect(stderr).to.match(/^Warning: PORT=6000: browsers refuse/);
  });

  it('ends with 1 for a file that can not be read, and names the variable', async () => {
    const environment = { DATA_DIR: data, EMAIL_SMTP_PORT: '0', EMAIL_SMTP_CERT: '/nowhere/a.crt' };
    const { code, stderr } = await runOnevoice(['start'], {
      environment: { ...environment, EMAIL_SMTP_KEY: '/nowhere/a.key' },
    });
    expect(code).to.equal(1);
    expect(stderr).to.match(/^EMAIL_SMTP_CERT has to be a file .*"\/nowhere\/a\.crt" \(ENOENT\)\. Example: /);
  });

  it('ends with 1 for a check that fails, which the JSON has with its advice', async () => {
    const environment = { DATA_DIR: '/dev/null/x', PORT: '0' };
    const { code, stdout } = await runOnevoice(['doctor', '--json'], { environment });
    expect(code).to.equal(1);
    const { checks } = JSON.parse(stdout) as {
      checks: { name: string; ok: boolean; detail: string; advice?: string }[];
    };
    expect(checks.map(({ ok }) => ok)).to.deep.equal([false, true, true, true, true]);
    expect(checks[0]?.advice).to.include('DATA_DIR');
    expect(checks[3]?.detail).to.include('NOBODY is behind the bot');
  });
});

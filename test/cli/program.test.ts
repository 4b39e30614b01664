import { expect } from 'chai';
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { createProgram } from '../../cli/program.ts';
import { ROOT } from '../support/source-files.ts';

interface Parsed {
  readonly ran: readonly (readonly [name: string, input: object, options: object])[];
  readonly printed: string;
  readonly exitCode: number;
}

/** Parses a command line whose commands only record that they ran. */
async function parse(...args: readonly string[]): Promise<Parsed> {
  const ran: [string, object, object][] = [];
  let printed = '';
  const program = createProgram(
    '9.8.7',
    async (name, input, options) => void ran.push([name, input, options]),
  );
  const keep = (text: string) => {
    printed += text;
  };
  const quiet = (command: Command): void => {
    command.configureOutput({ writeOut: keep, writeErr: keep });
    command.commands.forEach(quiet);
  };
  quiet(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return { ran, printed, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { ran, printed, exitCode: error.exitCode };
  }
}

describe('the command line', () => {
  it('hands each command its arguments and options', async () => {
    expect((await parse('start')).ran).to.deep.equal([['start', {}, {}]]);
    expect((await parse('start', '--shop', 'tau:test', '--proof', 'benchmark')).ran).to.deep.equal([
      ['start', { shop: { kind: 'tau', folder: `${ROOT}test` }, proof: 'benchmark' }, {}],
    ]);
    expect((await parse('doctor', '--json')).ran).to.deep.equal([['doctor', { json: true }, {}]]);
    expect((await parse('train')).ran).to.deep.equal([['train', { json: false }, {}]]);
    expect((await parse('erase-mails', 'ann@example.com')).ran).to.deep.equal([
      ['erase-mails', { address: 'ann@example.com', json: false }, {}],
    ]);
  });

  it('takes the slashes from the end of the address for the manifest', async () => {
    const { ran } = await parse('slack', 'manifest', 'https://shop.example//');
    expect(ran).to.deep.equal([['slack manifest', { url: 'https://shop.example' }, {}]]);
    expect((await parse('slack', 'manifest', 'shop.example')).exitCode).to.equal(1);
  });

  it('takes --config before and after the command, and refuses a file that is not there', async () => {
    const config = `${ROOT}package.json`;
    for (const args of [
      ['--config', config, 'start'],
      ['start', '--config', config],
      ['start', `--config=${config}`],
    ])
      expect((await parse(...args)).ran, args.join(' ')).to.deep.equal([['start', {}, { config }]]);
    const refused = await parse('start', '--config', '/nowhere/onevoice.config.ts');
    expect(refused).to.deep.include({ ran: [], exitCode: 1 });
    expect(refused.printed).to.include('There is no file /nowhere/onevoice.config.ts');
  });

  it('prints help and the version, and runs nothing', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['start', '--help'],
      ['start', '-h'],
      ['help', 'start'],
      ['help', 'slack', 'manifest'],
    ]) {
      const { ran, printed, exitCode } = await parse(...args);
      expect([ran, exitCode], args.join(' ')).to.deep.equal([[], 0]);
      expect(printed).to.match(/^Usage: onevoice/);
    }
    expect(await parse('--version')).to.deep.equal({ ran: [], printed: '9.8.7\n', exitCode: 0 });
  });

  const REFUSED: readonly [args: readonly string[], printed: RegExp][] = [
    [['strat'], /unknown command 'strat'\n\(Did you mean start\?\)/],
    [['constructor'], /unknown command 'constructor'/],
    [['help', 'docter'], /^error: unknown command 'docter'\n\(Did you mean doctor\?\)/],
    [['help', 'dance'], /^error: unknown command 'dance'\nAdd --help/],
    [['help', 'slack', 'manifesto'], /^error: unknown command 'manifesto'\n\(Did you mean manifest\?\)/],
    [['help', 'docs', 'now'], /^error: 'docs' has no command 'now'/],
    [['start', '--hlep'], /unknown option '--hlep'\n\(Did you mean --help\?\)/],
    [['start', '--confg', 'x'], /unknown option '--confg'\n\(Did you mean --config\?\)/],
    [['doctor', '--jsn'], /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    [['start', 'now'], /too many arguments for 'start'/],
    [['slack', 'manifesto'], /unknown command 'manifesto'\n\(Did you mean manifest\?\)/],
    [['erase-mails'], /missing required argument 'address'/],
    [['erase-mails', 'ann'], /such as ann@example\.com/],
  ];
  for (const [args, expected] of REFUSED) {
    it(`refuses \`${args.join(' ')}\`, and runs nothing`, async () => {
      const { ran, printed, exitCode } = await parse(...args);
      expect(printed).to.match(expected);
      expect([ran, exitCode]).to.deep.equal([[], 1]);
    });
  }
});

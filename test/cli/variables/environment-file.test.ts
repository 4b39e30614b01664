import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadEnvironmentFile } from '../../../cli/variables/environment-file.ts';
import { hasCode } from '../../../models/errors/onevoice-error.ts';

describe('the environment file', () => {
  let folder: string;
  let path: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-env-'));
    path = join(folder, '.env');
  });
  after(() => rmSync(folder, { recursive: true }));

  function loaded(text: string | Buffer, environment: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    writeFileSync(path, text);
    loadEnvironmentFile(path, environment);
    return environment;
  }
  function faults(text: string): readonly string[] {
    try {
      loaded(text);
    } catch (error) {
      if (hasCode(error, 'CONFIG_INVALID')) return error.faults ?? [];
      throw error;
    }
    return [];
  }

  it('need not be there', () => {
    const environment = {};
    loadEnvironmentFile(join(folder, 'none'), environment);
    expect(environment).to.deep.equal({});
  });

  it('sets what is not set already', () => {
    expect(loaded('PORT=1\nHOST=a', { PORT: '2', LOG_LEVEL: 'info' })).to.deep.equal({
      PORT: '2',
      HOST: 'a',
      LOG_LEVEL: 'info',
    });
  });

  const READ: readonly [title: string, text: string | Buffer, read: Record<string, string>][] = [
    ['a byte order mark', '\uFEFFPORT=1\nHOST=a', { PORT: '1', HOST: 'a' }],
    [
      'UTF-16, as PowerShell writes it',
      Buffer.from('\uFEFFPORT=1\r\nHOST=a\r\n', 'utf16le'),
      { PORT: '1', HOST: 'a' },
    ],
    ['line ends of Windows', 'PORT=1\r\nHOST="a"\r\n', { PORT: '1', HOST: 'a' }],
    [
      '`export`, spaces, comments and empty lines',
      '# c\n\n export PORT = 1 # c\nHOST= # none',
      { PORT: '1', HOST: '' },
    ],
    [
      'a # in quotes, with a comment after them',
      `A="a#b" # c\nB='c#d'\nC=\`e#f\``,
      { A: 'a#b', B: 'c#d', C: 'e#f' },
    ],
    [
      'a value of several lines in quotes',
      'A="one\n# two\nthree" # c\nB=2',
      { A: 'one\n# two\nthree', B: '2' },
    ],
    ['a quote inside a value, and a %', `A=it's 50%\nB=x"y`, { A: `it's 50%`, B: 'x"y' }],
  ];
  for (const [title, text, read] of READ) {
    it(`is read with ${title}`, () => expect(loaded(text)).to.deep.equal(read));
  }

  const REFUSED: readonly [title: string, text: string, expected: RegExp][] = [
    [
      'an unquoted # in a value',
      'PORT=1\nSMTP_URL=smtps://a:hush#hush@b',
      /^line 2: the value of SMTP_URL .* at its #/,
    ],
    ['a value that begins with #', 'COLOUR=#ffffff', /^line 1: the value of COLOUR .* at its #/],
    ['a # in a word before a comment', 'A=hush#hush # c', /^line 1: the value of A .* at its #/],
    ['text after the closing quote', 'A="x\ny"\nB="say "hush" now"', /^line 3: the value of B goes on after/],
    [
      'an escaped quote, which ends the value',
      String.raw`A="say \"hush\""`,
      /^line 1: the value of A goes on/,
    ],
    ['an opening quote alone', 'A=1\r\n\r\nB="hush', /^line 3: the value of B has no closing quote/],
    ['a line without =', 'PORT: 3978', /^line 1: this is neither/],
    ['a name with a space', 'MY PORT=1', /^line 1: this is neither/],
  ];
  for (const [title, text, expected] of REFUSED) {
    it(`is refused with ${title}, by line and name and without the value`, () => {
      const found = faults(text);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(expected).and.not.include('hush');
    });
  }

  it('is refused with all its faults at once', () => {
    expect(faults('A=a#b\nB=2\nnonsense\nC="').map((fault) => fault.slice(0, 6))).to.deep.equal([
      'line 1',
      'line 3',
      'line 4',
    ]);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { ROOT } from '../support/source-files.ts';

/** `npm run chat` with its terminal in our hands. */
class Terminal {
  readonly #child = spawn(process.execPath, ['--import', 'tsx', 'main.ts', 'chat'], {
    cwd: ROOT,
    env: { ...process.env, MONGODB_URI: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  #printed = '';
  #changed = () => {};

  constructor() {
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#printed += chunk.toString();
      this.#changed();
    });
  }

  /** Types a line (none if empty) and gives what is printed from then on, once it matches. */
  async type(line: string, expected: RegExp): Promise<string> {
    const from = this.#printed.length;
    if (line !== '') this.#child.stdin.write(`${line}\n`);
    while (!expected.test(this.#printed.slice(from))) {
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
    return this.#printed.slice(from);
  }

  async end(): Promise<number | null> {
    this.#child.stdin.end();
    const [code] = (await once(this.#child, 'exit')) as [number | null];
    return code;
  }
}

describe('the chat in the terminal', () => {
  it('holds the conversation, shows the mail with the code, and ends with its input', async () => {
    const terminal = new Terminal();
    await terminal.type('', /Type a message/);
    await terminal.type('where is #1042?', /postcode/);
    await terminal.type('ann@example.com', /1042[\s\S]*on its way/);
    await terminal.type('cancel order 1044', /1044[\s\S]*postcode/);
    const mailed = await terminal.type('ann@example.com', /mail to ann@example\.com[\s\S]*\b\d{6}\b/);
    const code = /\b\d{6}\b/.exec(mailed.slice(mailed.indexOf('[mail to')))?.[0] ?? '';
    await terminal.type(code, /Shall I cancel it\?[\s\S]*1\. Yes, cancel it/);
    await terminal.type('1', /Order 1044 is cancelled/);
    await terminal.type('我要人工客服', /人工|排队/);
    expect(await terminal.end()).to.equal(0);
  });
});

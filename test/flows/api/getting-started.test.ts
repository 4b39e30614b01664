import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { COMMAND, ShopFolder } from '../../support/api/shop-folder.ts';
import { DirectLineClient } from '../../support/product/direct-line-client.ts';
import { ROOT } from '../../support/source-files.ts';

const SECRET = 'a-secret-of-at-least-sixteen-letters';

/** A block of the page with its name: a file, or the conversation. */
interface Block {
  readonly name: string;
  readonly text: string;
}

const page = readFileSync(join(ROOT, 'docs/getting-started.md'), 'utf8');
const blocks: readonly Block[] = [...page.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(
  ([, name = '', text = '']) => ({ name, text }),
);

describe('docs/getting-started.md', () => {
  let folder: ShopFolder;
  let child: ChildProcess | undefined;

  before(() => {
    folder = new ShopFolder();
    for (const { name, text } of blocks) if (name !== 'conversation') folder.write(name, text);
    mkdirSync(join(folder.path, 'node_modules/@types'));
    symlinkSync(join(ROOT, 'node_modules/@types/node'), join(folder.path, 'node_modules/@types/node'));
  });
  afterEach(async () => {
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  after(() => folder.remove());

  /** Runs node in the folder until a printed line matches. */
  async function running(args: readonly string[], ready: RegExp): Promise<RegExpExecArray> {
    const started = folder.run(args, { DIRECTLINE_SECRET: SECRET });
    child = started;
    let faults = '';
    started.stderr.on('data', (chunk: Buffer) => {
      faults += chunk.toString();
    });
    for await (const line of createInterface({ input: started.stdout })) {
      const match = ready.exec(line);
      if (match !== null) return match;
    }
    throw new Error(`It ended before it was ready: ${faults}`);
  }

  async function stopped(): Promise<unknown> {
    child?.kill('SIGTERM');
    return child && (await once(child, 'exit'));
  }

  it('has the files that it speaks of', () => {
    expect(blocks.map(({ name }) => name)).to.deep.equal([
      'package.json',
      'tsconfig.json',
      'onevoice.config.ts',
      'shop.ts',
      'knowledge/facts.yaml',
      'knowledge/en/returns.md',
      'conversation',
      'server.ts',
    ]);
  });

  it('has TypeScript that compiles as it is', async () => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      folder.path,
      '--customConditions',
      'onevoice-source',
    ]).catch((error: { stdout: string }) => error);
    expect(stdout).to.equal('');
  });

  it('holds its conversation with the started shop', async () => {
    const [, address = ''] = await running([COMMAND, 'start'], /ready at (\S+)/);
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    const conversation = blocks.find(({ name }) => name === 'conversation')?.text ?? '';
    const steps = [...conversation.matchAll(/^customer +(.*)\nbot +\/(.*)\/$/gm)];
    expect(steps).to.have.length(4);
    for (const [, said = '', expected = ''] of steps) await visitor.ask(said, new RegExp(expected, 's'));
    expect(await stopped()).to.deep.equal([0, null]);
  });

  it('is talked to in the terminal', async () => {
    const chat = folder.run([COMMAND, 'chat']);
    child = chat;
    let printed = '';
    chat.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    chat.stdin.end('how long do I have to return something?\n');
    await once(chat, 'close');
    expect(printed).to.contain('within 45 days');
  });

  it('embeds the shop in its server', async () => {
    const [, port] = await running(['server.ts'], /port: (\d+)/);
    const address = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${address}/bikes`)).text()).to.equal('All our bikes');
    const visitor = new DirectLineClient(address);
    await visitor.start(SECRET);
    await visitor.ask('where is order 7001?', /7001/);
    expect(await stopped()).to.deep.equal([0, null]);
  });
});

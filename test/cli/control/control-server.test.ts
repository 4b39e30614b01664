import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { z } from 'zod';
import { logTo } from '../../../adapters/logger.ts';
import { askServer } from '../../../cli/control/ask-server.ts';
import { ControlServer } from '../../../cli/control/control-server.ts';
import { perform } from '../../../cli/control/perform.ts';
import { socketPath } from '../../../cli/control/socket-path.ts';
import { handlerOf, type OperationHandler } from '../../../cli/control/store-operation.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { LogBook } from '../../support/log-book.ts';

const COUNT = {
  name: 'count',
  input: z.object({ word: z.string() }),
  result: z.object({ letters: z.number() }),
} as const;
const count = async ({ word }: { word: string }) => ({ letters: word.length });

describe('the control socket', () => {
  let folder: string;
  let path: string;
  let log: LogBook;
  const open: ControlServer[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevoice-control-'));
    path = socketPath(folder) ?? '';
    log = new LogBook();
  });
  afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
    rmSync(folder, { recursive: true });
  });

  async function serve(...handlers: readonly OperationHandler[]): Promise<ControlServer> {
    const server = await ControlServer.listen(path, handlers, logTo(log.logger));
    open.push(server);
    return server;
  }
  const ask = () => askServer(folder, COUNT, { word: 'four' });
  const refusal = (asked: Promise<unknown>) =>
    asked.then(
      () => undefined,
      (error: unknown) => error as OnevoiceError,
    );
  /** Sends bytes as they are; resolves with the whole answer. */
  async function send(bytes: string): Promise<string> {
    const socket = createConnection(path);
    socket.write(bytes);
    return await text(socket).catch(() => '');
  }

  it('answers a command with the result of its operation, as often as one asks', async () => {
    await serve(
      handlerOf({ ...COUNT, name: 'other' }, async () => ({ letters: 0 })),
      handlerOf(COUNT, count),
    );
    expect(await Promise.all([ask(), ask()])).to.deep.equal([
      { result: { letters: 4 } },
      { result: { letters: 4 } },
    ]);
  });

  it('is open to the user of the server only', async function () {
    if (process.platform === 'win32') this.skip();
    await serve();
    expect(statSync(path).mode & 0o777).to.equal(0o600);
  });

  it('is gone when the server has stopped, and then nobody is asked', async () => {
    const server = await serve(handlerOf(COUNT, count));
    await server.close();
    expect(existsSync(path)).to.equal(false);
    expect(await ask()).to.equal(undefined);
  });

  it('is recognised as left over when its server was killed, and replaced by the next server', async () => {
    const child = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(path)}, () => console.log('listening'))`,
    ]);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(path)).to.equal(true);
    expect(await ask()).to.equal(undefined);
    await serve(handlerOf(COUNT, count));
    expect(await ask()).to.deep.equal({ result: { letters: 4 } });
  });

  it('is no socket where a file stands in its place, and replaces it', async () => {
    writeFileSync(path, '');
    expect(await ask()).to.equal(undefined);
    await serve(handlerOf(COUNT, count));
    expect(await ask()).to.deep.equal({ result: { letters: 4 } });
  });

  it('gives the reason of a refusal that an operator can mend, and of any other only where it is logged', async () => {
    await serve(
      handlerOf(COUNT, () => Promise.reject(new OnevoiceError('STORE_CLOSED', { detail: 'It is closed' }))),
      handlerOf({ ...COUNT, name: 'break' }, () => Promise.reject(new Error('ann@example.com'))),
    );
    const refused = await refusal(ask());
    expect(refused).to.include({ code: 'SERVER_COMMAND_FAILED' });
    expect(refused?.message).to.include('It is closed');
    const broken = await refusal(askServer(folder, { ...COUNT, name: 'break' }, { word: 'four' }));
    expect(broken?.message).to.include('store-operation-failed').and.not.include('ann@example.com');
    expect(log.events('store-operation-failed').map(({ operation }) => operation)).to.deep.equal([
      'count',
      'break',
    ]);
  });

  it('refuses an operation of another release, input of a wrong shape, and what is no request', async () => {
    await serve(handlerOf(COUNT, count));
    const unknown = await refusal(askServer(folder, { ...COUNT, name: 'sum' }, { word: 'four' }));
    expect(unknown?.message).to.include('has no "sum"').and.include('Restart it');
    for (const line of ['{"operation":"count","input":{"word":4}}', 'hello', '{}', ''])
      expect(await send(`${line}\n`), line).to.match(/^\{"error"/);
    expect(await send('x'.repeat(70_000))).to.equal('');
    expect(await ask()).to.deep.equal({ result: { letters: 4 } });
  });

  it('performs what was asked for before it closes, and leaves a silent client', async () => {
    let finish = () => {};
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const server = await serve(
      handlerOf(COUNT, async (input) => {
        begun();
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return await count(input);
      }),
    );
    const silent = createConnection(path);
    await once(silent, 'connect');
    const answer = ask();
    await hasBegun;
    const closed = server.close();
    finish();
    expect(await answer).to.deep.equal({ result: { letters: 4 } });
    await Promise.all([closed, once(silent, 'close')]);
  });

  it('says so when the server ends without an answer', async () => {
    const dying = createServer((socket) => socket.destroy()).listen(path);
    await once(dying, 'listening');
    expect((await refusal(ask()))?.message).to.include('ended before it answered');
    await new Promise((resolve) => dying.close(resolve));
  });

  it('is used for the embedded store, when a server runs; else and on MongoDB the command does it itself', async () => {
    const itself = async () => ({ letters: -1 });
    const store = { DATA_DIR: folder, MONGODB_URI: undefined };
    expect(await perform(store, COUNT, { word: 'four' }, itself)).to.deep.equal({ letters: -1 });
    await serve(handlerOf(COUNT, count));
    expect(await perform(store, COUNT, { word: 'four' }, itself)).to.deep.equal({ letters: 4 });
    const mongo = { ...store, MONGODB_URI: 'mongodb://localhost/x' };
    expect(await perform(mongo, COUNT, { word: 'four' }, itself)).to.deep.equal({ letters: -1 });
  });
});

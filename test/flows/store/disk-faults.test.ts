import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ProductProcess, startProduct } from '../../support/product/product-process.ts';
import { until } from '../../support/until.ts';

/** A limit of the operating system on the size of a process's files stands for a full disk: a write beyond it is refused. Linux only. */
const CAN_LIMIT = spawnSync('prlimit', ['--version']).status === 0;

interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

describe('a product whose disk takes no writes', () => {
  let product: ProductProcess;
  let data: string;
  let printed: string;
  let conversation: { readonly conversationId: string; readonly token: string };

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'onevoice-disk-'));
    product = await startProduct({ DATA_DIR: data, LOG_LEVEL: 'info' });
    printed = '';
    product.child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    conversation = (await (await post('/conversations', '{}')).json()) as typeof conversation;
  });
  afterEach(async () => {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  });

  async function post(path: string, body: string): Promise<Response> {
    return await fetch(`${product.address}/v3/directline${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${product.secret}`, 'content-type': 'application/json' },
      body,
    });
  }

  async function say(text: string): Promise<Sent> {
    const activity = { type: 'message', from: { id: 'ann' }, text };
    const path = `/conversations/${conversation.conversationId}/activities`;
    const response = await post(path, JSON.stringify(activity));
    await response.arrayBuffer();
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text };
  }

  async function isReady(): Promise<boolean> {
    return (await fetch(`${product.address}/readyz`)).status === 200;
  }

  async function log(): Promise<{ from: { role?: string }; text?: string }[]> {
    const path = `/v3/directline/conversations/${conversation.conversationId}/activities`;
    const headers = { authorization: `Bearer ${product.secret}` };
    const response = await fetch(`${product.address}${path}`, { headers });
    return ((await response.json()) as { activities: { from: { role?: string }; text?: string }[] })
      .activities;
  }

  function limitFiles(bytes: number | 'unlimited'): void {
    execFileSync('prlimit', ['--pid', String(product.child.pid), `--fsize=${bytes}:unlimited`]);
  }

  it('answers 503 while it is full, says so, and answers what it accepted when there is room again', async function () {
    if (!CAN_LIMIT) {
      console.log('      left out: there is no prlimit (Linux) to limit the size of files');
      this.skip();
    }
    limitFiles(statSync(join(data, 'data.mdb')).size);
    const sent: Sent[] = [];
    while (sent.at(-1)?.status !== 503) sent.push(await say(`where is my order? ${'x'.repeat(2_000)}`));
    expect(sent.at(-1)?.retryAfter).to.equal('5');
    expect(sent.every(({ status }) => status === 200 || status === 503)).to.equal(true);
    await until(() => (printed.includes('store-failed') ? true : undefined));
    expect(await isReady()).to.equal(false);
    limitFiles('unlimited');
    while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await say('hello')).status).to.equal(200);
    const accepted = sent.filter(({ status }) => status === 200).length + 1;
    const roles = async () =>
      (await log()).filter(({ text }) => text !== undefined).map(({ from }) => from.role);
    while ((await roles()).filter((role) => role === 'user').length < accepted)
      await new Promise((resolve) => setTimeout(resolve, 50));
    while ((await roles()).at(-1) !== 'bot') await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('refuses everything once its data folder was deleted or moved away, and goes on when it is back', async () => {
    renameSync(data, `${data}-moved`);
    await until(() => (printed.includes('store-failed') ? true : undefined));
    expect(await isReady()).to.equal(false);
    expect(await say('hello')).to.deep.include({ status: 503, retryAfter: '5' });
    renameSync(`${data}-moved`, data);
    expect(await isReady()).to.equal(true);
    expect((await say('hello')).status).to.equal(200);
  });

  it('notices that its data folder was deleted', async () => {
    rmSync(data, { recursive: true });
    expect(await say('hello')).to.deep.include({ status: 503, retryAfter: '5' });
    expect(await isReady()).to.equal(false);
    await until(() => (printed.includes('STORE_GONE') ? true : undefined));
  });
});

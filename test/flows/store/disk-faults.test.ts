import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ProductProcess, startProduct } from '../../support/product/product-process.ts';
import { until } from '../../support/until.ts';

/** The size of the small disk that the data folder is on, in bytes. */
const DISK_BYTES = 8_388_608;

interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/** Mounts a file system; false where that is not allowed. */
const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;

describe('a product whose disk takes no writes', () => {
  let product: ProductProcess;
  let data: string;
  let printed: string;
  /** Whether the data folder is a small disk of its own. */
  let isDisk: boolean;
  let conversation: { readonly conversationId: string; readonly token: string };

  beforeEach(async function () {
    data = mkdtempSync(join(tmpdir(), 'onevoice-disk-'));
    const title = this.currentTest?.title ?? '';
    isDisk = title.includes('full') && mount('-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', data);
    product = await startProduct({ DATA_DIR: data, LOG_LEVEL: 'info', DISK_RESERVE_MB: '0' });
    printed = '';
    product.child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    conversation = (await (await post('/conversations', '{}')).json()) as typeof conversation;
  });
  afterEach(async () => {
    await product.stop();
    if (isDisk) spawnSync('umount', [data]);
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

  it('answers 503 while it is full, says so, and answers what it accepted when there is room again', async function () {
    if (!isDisk) {
      console.log('      left out: a small disk can not be mounted here (that takes Linux and root)');
      this.skip();
    }
    const filler = join(data, 'filler');
    const { bavail, bsize } = statfsSync(data);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 400_000));
    const sent: Sent[] = [];
    while (sent.at(-1)?.status !== 503) sent.push(await say(`where is my order? ${'x'.repeat(2_000)}`));
    expect(sent.at(-1)?.retryAfter).to.equal('5');
    expect(sent.every(({ status }) => status === 200 || status === 503)).to.equal(true);
    await until(() => (printed.includes('store-failed') ? true : undefined));
    expect(await isReady()).to.equal(false);
    rmSync(filler);
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

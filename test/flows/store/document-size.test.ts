import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { MAX_TEXT } from '../../../adapters/inbox/bounded-text.ts';
import { SILENT } from '../../../adapters/logger.ts';
import { type App, composeApp } from '../../../app/app.ts';
import { shopOptionsOf } from '../../../app/config/shop-options.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { testChannel } from '../../../app/testing/test-channel.ts';
import { AT_DESK } from '../../../dialogs/machine/stack.ts';

/** Most bytes of a conversation's document: a hundredth of one message. */
const MOST = MAX_TEXT / 10;

/** Beginnings of messages that start, answer and interrupt each other's dialogs. */
const WISHES = [
  ...['hello ', 'where is my order ', 'cancel order 1042 ', 'do you sell unicorns? ', 'change my address '],
  ...['talk to a human please ', 'Mia, Lane 5, 12345 Berlin ', 'a@example.com ', '😀'],
];

describe("a conversation's document", () => {
  let app: App;
  let dataDir: string;
  let sent = 0;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'onevoice-size-'));
    app = await composeApp({
      store: { dataDir },
      ...shopOptionsOf({ shop: demoShop(), channels: [] }),
      codeSecret: 'a-secret-of-tests-only',
      addresses: [],
      channels: () => [testChannel('test', {})],
      contact: { mailTo: 'staff@example.com', details: {} },
      staff: { ...AT_DESK, by: 'mail' },
      log: SILENT,
    });
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true });
  });

  /** Writes a message, waits for the answer, and gives the bytes of the document. */
  async function sizeAfter(text: string): Promise<number> {
    sent += 1;
    const activity = { type: 'message', text };
    await app.path.hostFor('test').accept({ id: `m${sent}`, account: 'shop', conversation: 'c', activity });
    await app.path.idle();
    return Buffer.byteLength(JSON.stringify(await app.repositories.conversations.find('test:shop:c')));
  }

  it('holds no message of a customer, however large and many they are', async () => {
    const sizes: number[] = [];
    for (const [index, wish] of [...WISHES, ...WISHES].entries()) {
      const rest = WISHES[(index * 2 + 1) % WISHES.length] ?? '';
      for (const text of [wish, wish + rest.repeat(MAX_TEXT)]) sizes.push(await sizeAfter(text));
    }
    expect(sizes).to.have.length(4 * WISHES.length);
    expect(Math.max(...sizes)).to.be.within(1, MOST);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createOnevoice, type Onevoice } from 'onevoice';
import config from '../onevoice.config.ts';

const secret = 'the-secret-of-this-test';
const dataDir = mkdtempSync(join(tmpdir(), 'my-shop-'));
let app: Onevoice;
let api: string;

before(async () => {
  app = await createOnevoice({
    ...config,
    store: { dataDir },
    environment: { DIRECTLINE_SECRET: secret, LOG_LEVEL: 'error' },
  });
  await app.start();
  api = `${await app.listen(0)}/v3/directline/conversations`;
});

after(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true });
});

/** Calls the chat's endpoint (Direct Line 3.0). */
async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const content = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(api + path, { headers, ...content });
  assert.ok(response.ok, `${path} answers ${response.status}`);
  return (await response.json()) as Answer;
}

/** Says something as a new visitor, until the bot's messages match. */
async function asks(text: string, expected: RegExp): Promise<void> {
  const { conversationId } = await call<{ conversationId: string }>('', {});
  const path = `/${conversationId}/activities`;
  await call(path, { type: 'message', from: { id: 'visitor' }, text });
  let said = '';
  for (let tries = 0; tries < 300 && !expected.test(said); tries++) {
    await sleep(50);
    const { activities } = await call<{ activities: { text?: string; from: { id: string } }[] }>(path);
    said = activities.map(({ from, text = '' }) => (from.id === 'visitor' ? '' : text)).join('\n');
  }
  assert.match(said, expected);
}

test('asks whose order it is before it says where it is', async () => {
  await asks('where is order 1042?', /1042.*postcode/s);
});

test('answers from the knowledge folder, with the source', async () => {
  await asks('how long do I have to return something?', /30 days.*Source: Returns/s);
});

test('thanks in the words of the config', async () => {
  await asks('thank you', /You are welcome!/);
});

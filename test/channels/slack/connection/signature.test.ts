import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { verifySignature } from '../../../../channels/slack/connection/signature.ts';

interface Vector {
  readonly signing_secret: string;
  readonly timestamp: string | null;
  readonly signature: string | null;
  readonly body: string;
  readonly valid: boolean;
  readonly now?: number;
  readonly why?: string;
}

const VECTORS: { readonly signature: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('../../../fixtures/slack/signature-vectors.json', import.meta.url), 'utf8'),
);

const SECRET = 'shhh';
const NOW = new Date('2026-03-01T12:00:00Z');
const seconds = (offset = 0) => String(NOW.getTime() / 1000 + offset);

function signed(body: string, timestamp = seconds(), secret = SECRET): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hash}` };
}

const check = (headers: Record<string, string | string[] | undefined>, body = 'hi', secret = SECRET) =>
  verifySignature({ secret, headers, body: Buffer.from(body), now: NOW });

describe('the signature of a request from Slack', () => {
  for (const vector of VECTORS.signature) {
    it(`is ${vector.valid ? 'accepted' : 'refused'} in the published example: ${vector.why ?? 'as sent'}`, () => {
      const { timestamp, signature } = vector;
      const headers = {
        ...(timestamp !== null && { 'X-Slack-Request-Timestamp': timestamp }),
        ...(signature !== null && { 'X-Slack-Signature': signature }),
      };
      const now = new Date((vector.now ?? 1_531_420_618) * 1000);
      const result = verifySignature({
        secret: vector.signing_secret,
        headers,
        body: Buffer.from(vector.body),
        now,
      });
      expect(result === 'ok').to.equal(vector.valid);
      if (vector.now !== undefined) expect(result).to.equal('stale');
      if (signature === null || !/^\d+$/.test(timestamp ?? '')) expect(result).to.equal('unsigned');
    });
  }

  it('holds for five minutes into the past and into the future, and no second longer', () => {
    const results = [-301, -300, 0, 300, 301].map((offset) => check(signed('hi', seconds(offset))));
    expect(results).to.deep.equal(['stale', 'ok', 'ok', 'ok', 'stale']);
  });

  it('covers bytes, not characters', () => {
    const body = Buffer.from([0xff, 0xfe, 0x00]);
    const hash = createHmac('sha256', SECRET).update(`v0:${seconds()}:`).update(body).digest('hex');
    const headers = { 'x-slack-request-timestamp': seconds(), 'x-slack-signature': `v0=${hash}` };
    expect(verifySignature({ secret: SECRET, headers, body, now: NOW })).to.equal('ok');
  });

  it('is never made by an empty secret', () => {
    expect(check(signed('hi', seconds(), ''), 'hi', '')).to.equal('forged');
  });

  it('is refused without throwing, whatever the headers are', () => {
    const good = signed('hi');
    const odd = [
      '',
      'v0=',
      'v0=zz',
      `v0=${'a'.repeat(63)}`,
      'ü'.repeat(67),
      '1e3',
      '-5',
      '٣٣',
      '9'.repeat(40),
    ];
    const results = odd.flatMap((value) => [
      check({ ...good, 'x-slack-signature': value }),
      check({ ...good, 'x-slack-request-timestamp': value }),
      check({ ...good, 'x-slack-signature': [value] }),
      check({ ...good, 'x-slack-signature': [] }),
      check({}),
    ]);
    expect(results).to.not.include('ok');
    const now = new Date(Number.NaN);
    expect(verifySignature({ secret: SECRET, headers: good, body: Buffer.from('hi'), now })).to.equal(
      'stale',
    );
  });
});

import { expect } from 'chai';
import { ConversationTokens, type Grant } from '../../../../channels/web/access/conversation-token.ts';
import { hasCode } from '../../../../models/errors/onevoice-error.ts';

const GRANT: Grant = { conversation: 'c1', user: 'u1', origins: ['https://shop.example'] };

describe('a conversation token', () => {
  let now: Date;
  let tokens: ConversationTokens;
  beforeEach(() => {
    now = new Date('2026-11-02T10:00:00Z');
    tokens = new ConversationTokens('secret', 60, () => now);
  });

  const pass = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  const refusal = async (token: string) =>
    await tokens.verify(token).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('gives its grant, however often it is asked for', async () => {
    const token = await tokens.issue(GRANT);
    for (let times = 0; times < 3; times += 1) expect(await tokens.verify(token)).to.deep.equal(GRANT);
  });

  it('is verified by another process with the secret', async () => {
    const another = new ConversationTokens('secret', 60, () => now);
    expect(await another.verify(await tokens.issue(GRANT))).to.deep.equal(GRANT);
  });

  it('expires at its time, whether or not it was seen before', async () => {
    const another = new ConversationTokens('secret', 60, () => now);
    const [known, unknown] = [await tokens.issue(GRANT), await another.issue(GRANT)];
    await tokens.verify(known);
    pass(59.999);
    await tokens.verify(known);
    pass(0.001);
    for (const token of [known, unknown])
      expect(hasCode(await refusal(token), 'DIRECT_LINE_TOKEN_EXPIRED')).to.equal(true);
  });

  it('ends a day after the sign-in, also one that was verified before', async () => {
    tokens = new ConversationTokens('secret', 100_000, () => now);
    const token = await tokens.issue({ ...GRANT, customer: 'ann', signedInAt: now.getTime() / 1000 });
    pass(86_400);
    await tokens.verify(token);
    pass(1);
    expect(hasCode(await refusal(token), 'DIRECT_LINE_TOKEN_EXPIRED')).to.equal(true);
  });

  it('is refused with another signature, other claims or another secret, though the true one was verified before', async () => {
    const token = await tokens.issue(GRANT);
    await tokens.verify(token);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), conv: 'c2' }),
    );
    const foreign = await new ConversationTokens('other secret', 60, () => now).issue(GRANT);
    for (const forged of [
      `${header}.${payload}.${signature.slice(0, -2)}AA`,
      `${header}.${payload}.`,
      `${header}.${other.toString('base64url')}.${signature}`,
      foreign,
    ])
      expect(hasCode(await refusal(forged), 'DIRECT_LINE_FORBIDDEN')).to.equal(true);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { signCustomerToken, verifyCustomerToken } from '../../../../channels/web/access/customer-token.ts';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';

const SECRET = 'a-customer-secret-of-at-least-32-bytes';
const NOW = new Date('2026-01-01T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const AGE = 3_600;

const verify = async (token: string) =>
  await verifyCustomerToken(token, { customerSecret: SECRET, customerTokenAge: AGE }, NOW).then(
    (claim) => claim,
    (error: unknown) => {
      if (error instanceof OnevoiceError) return error.code.replace('DIRECT_LINE_', '');
      throw error;
    },
  );

/** A token of the shop with these claims beside its audience and customer. */
const tokenOf = async (claims: Record<string, unknown>) =>
  await new SignJWT({ aud: 'onevoice', sub: 'ann', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));

describe('a customer token', () => {
  const times: [what: string, claims: Record<string, unknown>, result: unknown][] = [
    ['lives as long as is allowed', { iat: SECONDS, exp: SECONDS + AGE }, { customer: 'ann' }],
    ['lives a second longer', { iat: SECONDS, exp: SECONDS + AGE + 1 }, 'FORBIDDEN'],
    ['lives ten years', { iat: SECONDS, exp: SECONDS + 315_360_000 }, 'FORBIDDEN'],
    [
      'was issued ten years ago and is about to end',
      { iat: SECONDS - 315_360_000, exp: SECONDS + 9 },
      'FORBIDDEN',
    ],
    ['is of a clock that is a little ahead', { iat: SECONDS + 60, exp: SECONDS + 360 }, { customer: 'ann' }],
    ['was issued in the future', { iat: SECONDS + 61, exp: SECONDS + 361 }, 'FORBIDDEN'],
    ['ends now', { iat: SECONDS - 60, exp: SECONDS }, 'TOKEN_EXPIRED'],
    ['ended long ago', { iat: SECONDS - 9_000, exp: SECONDS - 8_000 }, 'TOKEN_EXPIRED'],
    ['is not valid yet', { iat: SECONDS, nbf: SECONDS + 61, exp: SECONDS + 300 }, 'FORBIDDEN'],
    ['has no beginning', { exp: SECONDS + 300 }, 'FORBIDDEN'],
    ['has no end', { iat: SECONDS }, 'FORBIDDEN'],
    ['has a text as beginning', { iat: `${SECONDS}`, exp: SECONDS + 300 }, 'FORBIDDEN'],
  ];
  for (const [what, claims, result] of times) {
    it(`that ${what} is ${typeof result === 'string' ? 'refused' : 'taken'}`, async () => {
      expect(await verify(await tokenOf(claims))).to.deep.equal(result);
    });
  }

  it('names a customer by a text that every store can hold, and cleans the name', async () => {
    const now = { iat: SECONDS, exp: SECONDS + 300 };
    for (const sub of ['', 'x'.repeat(129), 'a\u0000', 'a\ud800'])
      expect(await verify(await tokenOf({ ...now, sub }))).to.equal('FORBIDDEN');
    for (const jti of ['', 'x'.repeat(129), 7, { id: 'x' }])
      expect(await verify(await tokenOf({ ...now, jti }))).to.equal('FORBIDDEN');
    expect(
      await verify(await tokenOf({ ...now, name: `A\u0000nn\ud800${'x'.repeat(500)}`, jti: 't1' })),
    ).to.deep.equal({
      customer: 'ann',
      name: `Ann\ufffd${'x'.repeat(123)}`,
      id: 't1',
    });
  });

  it('is refused whatever is put in the place of one of its parts', async () => {
    const good = await signCustomerToken({ customer: 'ann' }, SECRET, NOW);
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(part, fc.nat({ max: 2 }), async (other, place) => {
        const parts = good.split('.');
        fc.pre(parts[place] !== other);
        parts[place] = other;
        expect(await verify(parts.join('.'))).to.equal('FORBIDDEN');
      }),
      { numRuns: 200, seed: 14 },
    );
  });
});

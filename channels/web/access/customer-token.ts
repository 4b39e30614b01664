import { errors, jwtVerify, SignJWT } from 'jose';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

const AUDIENCE = 'onevoice';

/** The claims of a customer token, by which the shop proves that the visitor is this customer. */
export interface CustomerClaim {
  /** The shop's customer id (claim `sub`). */
  readonly customer: string;
  /** The customer's name (claim `name`). */
  readonly name?: string;
}

/** Signs a customer token as the shop's server does. `lifetime` is in seconds, default 300. */
export function signCustomerToken(
  claim: CustomerClaim,
  secret: string,
  now: Date,
  lifetime = 300,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ name: claim.name })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(claim.customer)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(new TextEncoder().encode(secret));
}

/**
 * Verifies a customer token; returns its claims.
 * @throws {OnevoiceError} `TokenExpired`; `Forbidden` for a token that the shop's key did not sign (HS256 only), or without a configured key.
 */
export async function verifyCustomerToken(
  token: string,
  secret: string | undefined,
  now: Date,
): Promise<CustomerClaim> {
  if (secret === undefined)
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'Customer tokens are not set up here.' });
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
    });
    const customer = payload.sub ?? '';
    if (customer === '' || customer.length > 128)
      throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The customer token names nobody.' });
    const name = payload['name'];
    return { customer, ...(typeof name === 'string' ? { name: name.slice(0, 128) } : {}) };
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new OnevoiceError('DIRECT_LINE_TOKEN_EXPIRED', {
        detail: 'The customer token has expired. Get a new one from the shop.',
      });
    }
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The customer token is not valid.' });
  }
}

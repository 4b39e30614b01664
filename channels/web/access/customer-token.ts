import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { cleanText, isStorable } from '../../shared/clean-text.ts';

const AUDIENCE = 'onevoice';

/** How much the shop's clock may differ from ours, in seconds. */
export const CLOCK_SKEW = 60;

/** Longest text of a claim, in characters. */
const MAX_CLAIM = 128;

/** The claims of a customer token, by which the shop proves that the visitor is this customer. */
export interface CustomerClaim {
  /** The shop's customer id (claim `sub`). */
  readonly customer: string;
  /** The customer's name (claim `name`). */
  readonly name?: string;
  /** The token's own id (claim `jti`). A token that has one is good once. */
  readonly id?: string;
}

/** Signs a customer token as the shop's server does. `lifetime` is in seconds, default 300. */
export function signCustomerToken(
  claim: CustomerClaim,
  secret: string,
  now: Date,
  lifetime = 300,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ name: claim.name, ...(claim.id !== undefined && { jti: claim.id }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(claim.customer)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(new TextEncoder().encode(secret));
}

/** How customer tokens are verified. */
export interface CustomerTokenCheck {
  /** Default: none is accepted. */
  readonly customerSecret: string | undefined;
  /** Longest lifetime of a token, in seconds. */
  readonly customerTokenAge: number;
}

/**
 * Verifies a customer token; returns its claims.
 * @throws {OnevoiceError} `TokenExpired`; `Forbidden` for a token that the shop's key did not sign (HS256 only), that lives too long, or was issued in the
 * future; and without a configured key.
 */
export async function verifyCustomerToken(
  token: string,
  { customerSecret, customerTokenAge }: CustomerTokenCheck,
  now: Date,
): Promise<CustomerClaim> {
  if (customerSecret === undefined) throw forbidden('Customer tokens are not set up here.');
  const payload = await payloadOf(token, customerSecret, now);
  checkTimes(payload, customerTokenAge, now.getTime() / 1000);
  const { sub: customer = '', jti: id } = payload;
  if (customer === '' || customer.length > MAX_CLAIM || !isStorable(customer))
    throw forbidden('The customer token names nobody.');
  if (id !== undefined && (typeof id !== 'string' || id === '' || id.length > MAX_CLAIM))
    throw forbidden('The claim "jti" of the customer token is no text of at most 128 characters.');
  const name = payload['name'];
  return {
    customer,
    ...(typeof name === 'string' ? { name: cleanText(name.slice(0, MAX_CLAIM)) } : {}),
    ...(id === undefined ? {} : { id }),
  };
}

async function payloadOf(token: string, secret: string, now: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: CLOCK_SKEW,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JWTExpired ? expired() : forbidden('The customer token is not valid.');
  }
}

/** An end that is no more than a lifetime after the beginning, which is not in the future: so no token is older than a lifetime. */
function checkTimes({ iat, exp }: JWTPayload, maxAge: number, now: number): void {
  if (typeof iat !== 'number' || typeof exp !== 'number' || iat > now + CLOCK_SKEW)
    throw forbidden('The customer token was issued in the future.');
  if (exp - iat > maxAge)
    throw forbidden(`A customer token lives at most ${maxAge} seconds after its "iat".`);
  if (exp <= now) throw expired();
}

function forbidden(detail: string): OnevoiceError {
  return new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail });
}

function expired(): OnevoiceError {
  return new OnevoiceError('DIRECT_LINE_TOKEN_EXPIRED', {
    detail: 'The customer token has expired. Get a new one from the shop.',
  });
}

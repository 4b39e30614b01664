import { hkdfSync, webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

/** How long a sign-in may be carried on by fresh tokens, in seconds (a day); then the shop has to vouch again. */
const MAX_SIGN_IN_AGE = 86_400;

/** What a conversation token grants: one conversation, as one user where that is known. */
export interface Grant {
  readonly conversation: string;
  readonly user?: string;
  readonly name?: string;
  /** The shop's customer id, if the shop signed for it. */
  readonly customer?: string;
  /** When the shop's signature was checked, in seconds of Unix time. */
  readonly signedInAt?: number;
  /** Origins the token is good for; absent: any that the channel allows. */
  readonly origins?: readonly string[];
}

const claims = z.object({
  conv: z.string(),
  user: z.string().optional(),
  name: z.string().optional(),
  customer: z.string().optional(),
  auth_time: z.number().optional(),
  origins: z.array(z.string()).optional(),
});

/** Issues and checks conversation tokens: JWTs (HS256) whose key, derived from the secret, signs nothing else. */
export class ConversationTokens {
  /** In seconds. */
  readonly lifetime: number;
  /** Imported once: importing takes as long as checking a token. */
  readonly #key: Promise<webcrypto.CryptoKey>;
  readonly #now: () => Date;

  constructor(secret: string, lifetime: number, now: () => Date) {
    const key = hkdfSync('sha256', secret, '', 'onevoice/directline/conversation-token', 32);
    this.#key = webcrypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ]);
    this.lifetime = lifetime;
    this.#now = now;
  }

  /** A token for the grant. `user` is the claim in which Direct Line clients look for the bound user. */
  async issue(grant: Grant): Promise<string> {
    const issuedAt = Math.floor(this.#now().getTime() / 1000);
    const { conversation, signedInAt, ...rest } = grant;
    return new SignJWT({ ...rest, conv: conversation, auth_time: signedInAt })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + this.lifetime)
      .sign(await this.#key);
  }

  /**
   * The grant of a token.
   * @throws {OnevoiceError} `TokenExpired`, also when its sign-in is too old, or `Forbidden` for whatever this endpoint did not sign.
   */
  async verify(token: string): Promise<Grant> {
    const grant = await this.#read(token);
    if (this.#now().getTime() / 1000 > (grant.signedInAt ?? Number.POSITIVE_INFINITY) + MAX_SIGN_IN_AGE) {
      throw new OnevoiceError('DIRECT_LINE_TOKEN_EXPIRED', {
        detail: 'The sign-in is too old. Get a new customer token from the shop.',
      });
    }
    return grant;
  }

  async #read(token: string): Promise<Grant> {
    try {
      const { payload } = await jwtVerify(token, await this.#key, {
        algorithms: ['HS256'],
        requiredClaims: ['exp'],
        currentDate: this.#now(),
      });
      return grantOf(claims.parse(payload));
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw new OnevoiceError('DIRECT_LINE_TOKEN_EXPIRED', {
          detail: 'The token has expired. Start a new session.',
        });
      }
      throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The token or secret is not valid.' });
    }
  }
}

function grantOf(payload: z.infer<typeof claims>): Grant {
  return {
    conversation: payload.conv,
    ...(payload.user === undefined ? {} : { user: payload.user }),
    ...(payload.name === undefined ? {} : { name: payload.name }),
    ...(payload.customer === undefined ? {} : { customer: payload.customer }),
    ...(payload.auth_time === undefined ? {} : { signedInAt: payload.auth_time }),
    ...(payload.origins === undefined ? {} : { origins: payload.origins }),
  };
}

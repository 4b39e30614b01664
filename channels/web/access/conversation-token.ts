import { hkdfSync, webcrypto } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';

/** How long refreshed tokens may extend a sign-in, in seconds (a day); then the shop has to sign a new customer token. */
const MAX_SIGN_IN_AGE = 86_400;

/** Of how many tokens it is remembered that they were issued or verified here: each client sends its own with every request, and a signature costs as much as a turn's dialogs. */
const REMEMBERED = 10_000;

/** The rights of a conversation token: one conversation, as one user where the token names one. */
export interface Grant {
  readonly conversation: string;
  readonly user?: string;
  readonly name?: string;
  /** The shop's customer id, if a customer token proved it. */
  readonly customer?: string;
  /** When the customer token was verified, in seconds of Unix time. */
  readonly signedInAt?: number;
  /** The holder whose conversation it is (`models/visitor/chat-holder.ts`). Absent for a conversation of the shop's server. */
  readonly holder?: string;
  /** Origins whose pages may use the token. Default: every origin that the channel allows. */
  readonly origins?: readonly string[];
}

/** What a token says that was signed here. */
interface Verified {
  readonly grant: Grant;
  /** In seconds of Unix time. */
  readonly expiresAt: number;
}

const claims = z.object({
  exp: z.number(),
  conv: z.string(),
  user: z.string().optional(),
  name: z.string().optional(),
  customer: z.string().optional(),
  auth_time: z.number().optional(),
  holder: z.string().optional(),
  origins: z.array(z.string()).optional(),
});

/** Issues and verifies conversation tokens: JWTs (HS256) with a key that is derived from the secret for this purpose alone (HKDF). */
export class ConversationTokens {
  /** In seconds. */
  readonly lifetime: number;
  /** Imported once: the import takes as long as verifying a token. */
  readonly #key: Promise<webcrypto.CryptoKey>;
  readonly #now: () => Date;
  readonly #verified = new LRUCache<string, Verified>({ max: REMEMBERED });

  constructor(secret: string, lifetime: number, now: () => Date) {
    const key = hkdfSync('sha256', secret, '', 'onevoice/directline/conversation-token', 32);
    this.#key = webcrypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ]);
    this.lifetime = lifetime;
    this.#now = now;
  }

  /** Issues a token for a grant. Direct Line clients read the user from the claim `user`. */
  async issue(grant: Grant): Promise<string> {
    const issuedAt = Math.floor(this.#now().getTime() / 1000);
    const { conversation, signedInAt, ...rest } = grant;
    const expiresAt = issuedAt + this.lifetime;
    const token = await new SignJWT({ ...rest, conv: conversation, auth_time: signedInAt })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(await this.#key);
    // Its client comes with it next.
    this.#verified.set(token, { grant, expiresAt });
    return token;
  }

  /**
   * Verifies a token; returns its grant.
   * @throws {OnevoiceError} `TokenExpired`, also for a sign-in older than a day; `Forbidden` for a token that this endpoint did not sign.
   */
  async verify(token: string): Promise<Grant> {
    const { grant, expiresAt } = this.#verified.get(token) ?? (await this.#read(token));
    const now = this.#now().getTime() / 1000;
    if (expiresAt <= now) throw expired('The token has expired. Start a new session.');
    if (now > (grant.signedInAt ?? Number.POSITIVE_INFINITY) + MAX_SIGN_IN_AGE)
      throw expired('The sign-in is too old. Get a new customer token from the shop.');
    return grant;
  }

  async #read(token: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(token, await this.#key, {
        algorithms: ['HS256'],
        currentDate: this.#now(),
      });
      const { exp, ...rest } = claims.parse(payload);
      const verified = { grant: grantOf(rest), expiresAt: exp };
      this.#verified.set(token, verified);
      return verified;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expired('The token has expired. Start a new session.');
      throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The token or secret is not valid.' });
    }
  }
}

function expired(detail: string): OnevoiceError {
  return new OnevoiceError('DIRECT_LINE_TOKEN_EXPIRED', { detail });
}

function grantOf(payload: Omit<z.infer<typeof claims>, 'exp'>): Grant {
  return {
    conversation: payload.conv,
    ...(payload.user === undefined ? {} : { user: payload.user }),
    ...(payload.name === undefined ? {} : { name: payload.name }),
    ...(payload.customer === undefined ? {} : { customer: payload.customer }),
    ...(payload.auth_time === undefined ? {} : { signedInAt: payload.auth_time }),
    ...(payload.holder === undefined ? {} : { holder: payload.holder }),
    ...(payload.origins === undefined ? {} : { origins: payload.origins }),
  };
}

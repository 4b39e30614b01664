import { createHash, timingSafeEqual } from 'node:crypto';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { RawRequest } from '../../channel.ts';
import type { HeldChats } from '../visitors/held-chats.ts';
import type { ConversationTokens, Grant } from './conversation-token.ts';
import { header } from './origin.ts';

/** The caller of a request: the shop's server with the Direct Line secret, or a client with a conversation token. */
export type Caller = { readonly kind: 'secret' } | { readonly kind: 'token'; readonly grant: Grant };

/** What tokens are checked with. */
export interface TokenCheck {
  readonly tokens: ConversationTokens;
  readonly held: HeldChats;
  readonly now: () => Date;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Authenticates the caller of a request. The secret is compared in constant time, over hashes, so that its length does not leak either.
 * @throws {OnevoiceError} `Unauthorized` without credentials, `Forbidden`, `TokenExpired` or `BadOrigin`.
 */
export async function callerOf(
  request: RawRequest,
  web: TokenCheck & { readonly secret: string },
): Promise<Caller> {
  const credential = /^Bearer +(\S+)$/i.exec(header(request.headers, 'authorization') ?? '')?.[1];
  if (credential === undefined) {
    throw new OnevoiceError('DIRECT_LINE_UNAUTHORIZED', { detail: 'Send "Authorization: Bearer <token>".' });
  }
  if (timingSafeEqual(digest(credential), digest(web.secret))) return { kind: 'secret' };
  return { kind: 'token', grant: await grantFor(credential, header(request.headers, 'origin'), web) };
}

/**
 * Verifies a token for a page of `origin`; undefined: the request has no Origin header. A token ends with the hold of its holder.
 * @throws {OnevoiceError} `Forbidden`, `TokenExpired` or `BadOrigin`.
 */
export async function grantFor(token: string, origin: string | undefined, web: TokenCheck): Promise<Grant> {
  const grant = await web.tokens.verify(token);
  if (origin !== undefined && grant.origins !== undefined && !grant.origins.includes(origin)) {
    throw new OnevoiceError('DIRECT_LINE_BAD_ORIGIN', {
      detail: 'The token was not made for pages of this origin.',
    });
  }
  const { holder, conversation } = grant;
  if (holder !== undefined && !(await web.held.conversationsOf(holder, web.now())).includes(conversation)) {
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', {
      detail: 'The conversation was forgotten, or has another holder.',
    });
  }
  return grant;
}

/**
 * Refuses a token of another conversation.
 * @throws {OnevoiceError} `Forbidden`.
 */
export function checkConversation(caller: Caller, conversation: string): void {
  if (caller.kind === 'token' && caller.grant.conversation !== conversation) {
    throw new OnevoiceError('DIRECT_LINE_FORBIDDEN', { detail: 'The token is for another conversation.' });
  }
}

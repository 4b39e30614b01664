import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../secret.ts';

/** The prefix of Meta's webhook signature. */
const PREFIX = 'sha256=';

/**
 * Verifies a webhook signature: whether `X-Hub-Signature-256` is the HMAC-SHA-256 of exactly these bytes with the app secret. Compared in
 * constant time. False without a signature or secret.
 */
export function isWebhookSigned(
  body: Buffer,
  signature: string | string[] | undefined,
  appSecret: string,
): boolean {
  if (typeof signature !== 'string' || appSecret === '') return false;
  const expected = PREFIX + createHmac('sha256', appSecret).update(body).digest('hex');
  return isSameSecret(signature, expected);
}

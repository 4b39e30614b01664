import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../secret.ts';

/** How Meta's signature of a webhook begins. */
const PREFIX = 'sha256=';

/** Whether `X-Hub-Signature-256` signs exactly these bytes with the app's secret; takes the same time for every wrong one. */
export function isWebhookSigned(
  body: Buffer,
  signature: string | string[] | undefined,
  appSecret: string,
): boolean {
  if (typeof signature !== 'string' || appSecret === '') return false;
  const expected = PREFIX + createHmac('sha256', appSecret).update(body).digest('hex');
  return isSameSecret(signature, expected);
}

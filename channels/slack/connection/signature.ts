import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a request's timestamp may be from our clock, in both directions, in seconds; Slack's own rule. */
const WINDOW_SECONDS = 300;

/** `unsigned`: a header is missing or is none of Slack's; `stale`: too old or from the future; `forged`: not made with our secret. */
export type SignatureCheck = 'ok' | 'unsigned' | 'stale' | 'forged';

/** What a signature is checked against; `body` is the raw bytes, since any re-encoding changes the hash. */
export interface SignedRequest {
  readonly secret: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly now: Date;
}

/** Whether a request comes from Slack, by its v0 signature; compared in constant time, and total: no header makes it throw. */
export function verifySignature({ secret, headers, body, now }: SignedRequest): SignatureCheck {
  const timestamp = header(headers, 'x-slack-request-timestamp');
  const signature = header(headers, 'x-slack-signature');
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const distance = Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp));
  if (!(distance <= WINDOW_SECONDS)) return 'stale';
  // Without a secret anybody could compute the hash.
  if (secret === '' || !/^v0=[0-9a-f]{64}$/.test(signature)) return 'forged';
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice('v0='.length), 'hex')) ? 'ok' : 'forged';
}

function header(headers: SignedRequest['headers'], name: string): string | undefined {
  const key = Object.keys(headers).find((sent) => sent.toLowerCase() === name);
  const value = key === undefined ? undefined : headers[key];
  const text = typeof value === 'object' ? value[0] : value;
  return text === '' ? undefined : text;
}

import { signedHeaders } from '../slack/delivery/signature.ts';

/** The differences of a signed request from Slack's usual one. */
export interface SignedPost {
  readonly secret: string;
  readonly body: string;
  /** In seconds. Default: now. */
  readonly timestamp?: number;
  /** Default: JSON, as events are. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request of Slack, with Slack's signature. */
export async function signedPost(url: string, post: SignedPost): Promise<{ status: number; body: string }> {
  const { secret, body, timestamp = Math.floor(Date.now() / 1000), contentType = 'application/json' } = post;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': contentType, ...signedHeaders(secret, timestamp, body), ...post.headers },
    body,
  });
  return { status: response.status, body: await response.text() };
}

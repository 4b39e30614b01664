import { createHmac } from 'node:crypto';

/**
 * The signature of a request from Slack: HMAC-SHA256 over `v0:<timestamp>:<raw body>` with the app's signing secret
 * (docs.slack.dev/authentication/verifying-requests-from-slack).
 */
export function slackSignature(secret: string, timestamp: number, rawBody: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex')}`;
}

/** The two headers that prove a request is Slack's; `timestamp` in seconds. */
export function signedHeaders(secret: string, timestamp: number, rawBody: string): Record<string, string> {
  return {
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': slackSignature(secret, timestamp, rawBody),
  };
}

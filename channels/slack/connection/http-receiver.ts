import type { App, Receiver } from '@slack/bolt';
import type { RawRequest, RawResponse } from '../../channel.ts';
import { parseBody } from './parse-body.ts';
import { verifySignature } from './signature.ts';

/** The path for events, interactions and commands in HTTP mode. */
export const SLACK_PATH = '/slack/events';

/** The part of Bolt's app that takes in events. */
type AppEvents = Pick<App, 'processEvent'>;

/** One answer for every webhook signature fault, so that a forger learns nothing. */
const UNAUTHORIZED: RawResponse = refusal(
  401,
  'BadSignature',
  'The signature does not fit. Check SLACK_SIGNING_SECRET.',
);

/** A Bolt receiver on the project's own server: verifies the webhook signature on the raw bytes and passes the payload to the app. */
export class HttpReceiver implements Receiver {
  readonly #secret: string;
  readonly #now: () => Date;
  #app: AppEvents | undefined;

  constructor(secret: string, now: () => Date) {
    this.#secret = secret;
    this.#now = now;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** The server that mounts the route is started elsewhere. */
  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  /** Answers a request with the app's acknowledgement. @throws the error if the app could not record the payload. */
  async handle({ headers, body }: RawRequest): Promise<RawResponse> {
    if (verifySignature({ secret: this.#secret, headers, body, now: this.#now() }) !== 'ok')
      return UNAUTHORIZED;
    const type = headers['content-type'];
    const parsed = parseBody(body, typeof type === 'string' ? type : undefined);
    if (!isRecord(parsed)) return refusal(400, 'BadBody', 'The body is neither JSON nor a form.');
    if (parsed['ssl_check'] !== undefined) return { status: 200 };
    if (parsed['type'] === 'url_verification')
      return { status: 200, body: { challenge: parsed['challenge'] } };
    return await this.#process(parsed, headers);
  }

  async #process(body: Record<string, unknown>, headers: RawRequest['headers']): Promise<RawResponse> {
    const app = this.#app;
    if (app === undefined) return refusal(503, 'NotReady', 'The app is not ready.');
    const retryNum = Number(headers['x-slack-retry-num']);
    const retryReason = headers['x-slack-retry-reason'];
    return await new Promise<RawResponse>((resolve, reject) => {
      app
        .processEvent({
          body,
          ...(Number.isInteger(retryNum) && { retryNum }),
          ...(typeof retryReason === 'string' && { retryReason }),
          ack: async (response?: unknown) =>
            resolve(
              response === undefined || response === '' ? { status: 200 } : { status: 200, body: response },
            ),
        })
        .then(() => resolve({ status: 200 }), reject);
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(status: number, code: string, message: string): RawResponse {
  return { status, body: { error: { code, message } } };
}

import { PATIENCE_MS } from '../../until.ts';
import { type Json, parseJson } from '../server/json.ts';
import type { Attempt, Delivery, Retry, RetryReason, Transport } from './delivery.ts';
import { signedHeaders } from './signature.ts';

/** Where the app takes what; the addresses of an app's settings. */
export interface Endpoints {
  readonly events: string;
  readonly interactivity: string;
  readonly commands: string;
}

/** What signing and waiting depend on. */
export interface HttpOptions {
  readonly secret: string;
  /** Slack's is 3000 ms. */
  readonly ackTimeoutMs: number;
  /** Seconds, for the signature. */
  readonly second: () => number;
}

const AGENT = 'Slackbot 1.0 (+https://api.slack.com/robots)';

/**
 * Brings events and interactions over HTTP: events as JSON, interactions as a form's `payload`, commands as a form's plain fields
 * (docs.slack.dev/apis/events-api/using-http-request-urls, /interactivity/handling-user-interaction, /interactivity/implementing-slash-commands).
 */
export class HttpTransport implements Transport {
  readonly ready = true;
  readonly #options: HttpOptions;
  readonly #endpoints: Endpoints;

  constructor(options: HttpOptions, endpoints: Endpoints) {
    this.#options = options;
    this.#endpoints = endpoints;
  }

  /** Asks whether the address is the app's (event `url_verification`); throws when the challenge does not come back. */
  async verify(token: string, challenge: string): Promise<void> {
    const body = JSON.stringify({ token, challenge, type: 'url_verification' });
    // The acknowledgement's timeout is for deliveries: a test may make it short.
    const response = await this.#post(this.#endpoints.events, 'application/json', body, {}, PATIENCE_MS);
    const answer = await response.text();
    const given = parseJson(answer);
    const echoed =
      answer === challenge ||
      (typeof given === 'object' &&
        given !== null &&
        'challenge' in given &&
        given.challenge === challenge) ||
      new URLSearchParams(answer).get('challenge') === challenge;
    if (response.status !== 200 || !echoed)
      throw new Error(`${this.#endpoints.events} did not return the challenge: ${response.status} ${answer}`);
  }

  async send(delivery: Delivery, retry: Retry | undefined): Promise<Attempt> {
    const began = performance.now();
    const done = (rest: Pick<Attempt, 'status' | 'reason' | 'ack' | 'noRetry'>): Attempt => ({
      number: retry?.number ?? 0,
      transport: 'http',
      ms: performance.now() - began,
      ...rest,
    });
    try {
      const response = await this.#request(delivery, retry);
      const text = await response.text();
      const { status, headers } = response;
      const reason = reasonOf(status);
      const ack = text === '' ? undefined : (parseJson(text) ?? text);
      return done({ status, reason, ack, noRetry: headers.get('x-slack-no-retry') === '1' });
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      const reason = late ? 'http_timeout' : 'connection_failed';
      return done({ status: undefined, reason, ack: undefined, noRetry: false });
    }
  }

  #request({ kind, body }: Delivery, retry: Retry | undefined): Promise<Response> {
    if (kind === 'event') {
      const headers: Record<string, string> =
        retry === undefined
          ? {}
          : { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason };
      return this.#post(this.#endpoints.events, 'application/json', JSON.stringify(body), headers);
    }
    const [url, form] =
      kind === 'command'
        ? [this.#endpoints.commands, fields(body)]
        : [this.#endpoints.interactivity, { payload: JSON.stringify(body) }];
    return this.#post(url, 'application/x-www-form-urlencoded', new URLSearchParams(form).toString(), {});
  }

  #post(
    url: string,
    type: string,
    body: string,
    headers: Record<string, string>,
    timeoutMs = this.#options.ackTimeoutMs,
  ): Promise<Response> {
    return fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': type,
        'user-agent': AGENT,
        ...signedHeaders(this.#options.secret, this.#options.second(), body),
        ...headers,
      },
      body,
    });
  }
}

function reasonOf(status: number): RetryReason | undefined {
  if (status >= 200 && status < 300) return undefined;
  return status >= 300 && status < 400 ? 'too_many_redirects' : 'http_error';
}

function fields(body: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)]));
}

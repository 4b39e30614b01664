import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '../core.ts';
import { METHODS } from '../methods/all-methods.ts';
import type { Method } from '../methods/method.ts';
import { Args } from './args.ts';
import type { Call } from './calls.ts';
import { Faults } from './faults.ts';
import { isJson, type Json } from './json.ts';
import type { RateLimit } from './rate-limit.ts';
import { bodyArguments, rawBody, uploadedBytes } from './request-body.ts';
import { SlackError } from './slack-error.ts';

interface Answer {
  readonly status: number;
  readonly body: Json | Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Work = () => Answer | Promise<Answer>;

const LOGIN = '<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in</body></html>';

/** The HTTP side of a local Slack: /api/<method>, uploads, downloads and response addresses, on one port. */
export class WebServer {
  readonly calls: Call[] = [];
  readonly faults = new Faults();
  readonly #core: Core;
  readonly #limit: RateLimit | undefined;
  readonly #server: Server;

  constructor(core: Core, limit: RateLimit | undefined) {
    this.#core = core;
    this.#limit = limit;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => core.sockets.upgrade(request, socket, head));
  }

  /** Listens on a free port and resolves to its address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://local');
    const body = await rawBody(request);
    const type = request.headers['content-type'] ?? '';
    const [, area, ...rest] = url.pathname.split('/');
    const last = decodeURIComponent(rest.at(-1) ?? '');
    if (area === 'api') {
      const given = { ...Object.fromEntries(url.searchParams), ...bodyArguments(type, body) };
      return this.#api(last, given, request, response);
    }
    if (area === 'response') {
      const message = bodyArguments(type, body);
      return this.#handle('response_url', { id: last, ...message }, response, () =>
        this.#core.responseUrls.answer(last, message),
      );
    }
    if (area === 'upload')
      return this.#handle('files.upload', { id: last }, response, () => this.#upload(last, type, body));
    if (area === 'files-pri')
      return this.#handle('files.download', { path: url.pathname }, response, () =>
        this.#download(rest[0] ?? '', bearer(request)),
      );
    send(response, { status: 404, body: 'not found' });
  }

  #api(name: string, given: Json, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { token, ...others } = given;
    const args = new Args(others);
    const credential = bearer(request) ?? (typeof token === 'string' ? token : undefined);
    return this.#handle(name, args.all, response, () => {
      try {
        const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
        if (method === undefined) throw new SlackError('unknown_method', { req_method: name });
        this.#authorise(method, credential);
        const wait = name === 'chat.postMessage' ? (this.#limit?.waitS(args.text('channel') ?? '') ?? 0) : 0;
        if (wait > 0) return limited(wait);
        return { status: 200, body: method.run(this.#core, args), headers: this.#scopeHeaders(method) };
      } catch (error) {
        if (error instanceof SlackError) return { status: 200, body: error.body };
        throw error;
      }
    });
  }

  #authorise(method: Method, token: string | undefined): void {
    const { botToken, appToken, revoked, scopes } = this.#core;
    if (token === undefined) throw new SlackError('not_authed');
    if (revoked.has(token)) throw new SlackError('token_revoked');
    if (token !== botToken && token !== appToken) throw new SlackError('invalid_auth');
    if (token !== (method.token === 'app' ? appToken : botToken))
      throw new SlackError('not_allowed_token_type');
    if (method.scope !== undefined && scopes !== undefined && !scopes.includes(method.scope))
      throw new SlackError('missing_scope', { needed: method.scope, provided: scopes.join(',') });
  }

  #scopeHeaders({ scope }: Method): Record<string, string> {
    const { scopes } = this.#core;
    return {
      ...(scopes === undefined ? {} : { 'x-oauth-scopes': scopes.join(',') }),
      ...(scope === undefined ? {} : { 'x-accepted-oauth-scopes': scope }),
    };
  }

  async #upload(upload: string, type: string, body: Buffer): Promise<Answer> {
    const file = this.#core.files.uploading(upload);
    if (file === undefined || file.complete) return { status: 404, body: 'not found' };
    const content = await uploadedBytes(type, body);
    if (content.length !== file.length) return { status: 400, body: 'the length is not the one announced' };
    file.content = content;
    return { status: 200, body: `OK - ${content.length}` };
  }

  #download(part: string, token: string | undefined): Answer {
    const file = this.#core.files.all.get(part.slice(part.indexOf('-') + 1));
    const { botToken, revoked, scopes } = this.#core;
    const allowed = token === botToken && !revoked.has(token) && (scopes?.includes('files:read') ?? true);
    if (!allowed)
      return { status: 200, body: LOGIN, headers: { 'content-type': 'text/html; charset=utf-8' } };
    if (file?.content === undefined) return { status: 404, body: 'not found' };
    return { status: 200, body: file.content, headers: { 'content-type': file.mimetype } };
  }

  async #handle(method: string, args: Json, response: ServerResponse, work: Work): Promise<void> {
    const call: Call = { method, args, at: this.#core.workspace.now(), status: undefined, answer: undefined };
    this.calls.push(call);
    this.#core.watch.changed();
    const fault = this.faults.meet(method);
    if (fault?.kind === 'down') response.destroy();
    else {
      const answer =
        fault?.kind === '429'
          ? limited(fault.retryAfterS ?? 1)
          : fault?.kind === '500'
            ? { status: 500, body: 'Internal Server Error' }
            : await work();
      if (fault?.kind === 'slow') await pause(response, fault.delayMs ?? 500);
      if (fault?.kind === 'cut' || response.destroyed) response.destroy();
      else {
        call.status = answer.status;
        call.answer = isJson(answer.body) && !Buffer.isBuffer(answer.body) ? answer.body : undefined;
        send(response, answer);
      }
    }
    this.#core.watch.changed();
  }
}

/** Waits, but not longer than somebody waits for the answer. */
async function pause(response: ServerResponse, ms: number): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await delay(ms, undefined, { signal: gone.signal }).catch(() => undefined);
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** docs.slack.dev/apis/web-api/rate-limits: HTTP 429, whole seconds in Retry-After. */
function limited(seconds: number): Answer {
  return {
    status: 429,
    body: { ok: false, error: 'ratelimited' },
    headers: { 'retry-after': String(seconds) },
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const plain = typeof body === 'string' || Buffer.isBuffer(body);
  response.writeHead(status, {
    'content-type': plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    ...headers,
  });
  response.end(plain ? body : JSON.stringify(body));
}

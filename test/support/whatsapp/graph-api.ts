import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that was made. */
export interface GraphCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** JSON, or undefined for a form. */
  readonly json: Record<string, unknown> | undefined;
  readonly bytes: Buffer;
}

/** An answer in place of success. */
export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as Meta writes it. */
export function graphError(code: number, status = 400): GraphAnswer {
  return { status, body: { error: { code, message: `(#${code}) refused`, error_data: { details: 'why' } } } };
}

/** A Graph API on this machine: takes messages, marks, uploads and downloads, and refuses when told to. */
export class GraphApi {
  readonly calls: GraphCall[] = [];
  readonly files = new Map<
    string,
    { readonly bytes: Buffer; readonly contentType: string; readonly url?: string; fails?: number }
  >();
  /** Answers to the next sends, in order; success when there is none. */
  readonly refusals: GraphAnswer[] = [];
  readonly #server: Server;
  #sent = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request).then(
        ({ status, body, headers }) => {
          response.writeHead(status, headers);
          response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
        },
        () => response.destroy(),
      );
    });
  }

  static async start(): Promise<GraphApi> {
    const api = new GraphApi();
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v23.0`;
  }

  /** The messages that were taken or refused, oldest first, without read marks. */
  get messages(): Record<string, unknown>[] {
    return this.calls
      .filter(({ path, json }) => path.endsWith('/messages') && json?.['status'] === undefined)
      .map(({ json }) => json ?? {});
  }

  get reads(): Record<string, unknown>[] {
    return this.calls.filter(({ json }) => json?.['status'] === 'read').map(({ json }) => json ?? {});
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<GraphAnswer> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    const path = (request.url ?? '').replace('/v23.0', '');
    const isJson = request.headers['content-type']?.includes('json') === true && bytes.length > 0;
    const json = isJson ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : undefined;
    const { authorization } = request.headers;
    this.calls.push({ method: request.method ?? '', path, authorization, json, bytes });
    if (authorization !== 'Bearer token') return graphError(190, 401);
    if (path.endsWith('/messages')) return this.#message(json);
    if (path.endsWith('/media')) return { status: 200, body: { id: 'uploaded-1' } };
    if (path.startsWith('/file/')) return this.#file(path.slice('/file/'.length));
    return this.#describe(path.slice(1).split('?')[0] ?? '');
  }

  #message(json: Record<string, unknown> | undefined): GraphAnswer {
    if (json?.['status'] === 'read') return { status: 200, body: { success: true } };
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return refusal;
    this.#sent += 1;
    return { status: 200, body: { messages: [{ id: `wamid.sent-${this.#sent}` }] } };
  }

  #describe(id: string): GraphAnswer {
    const file = this.files.get(id);
    if (file === undefined)
      return { status: 200, body: { display_phone_number: '+1 555', verified_name: 'Shop' } };
    const url = file.url ?? `${this.url}/file/${id}`;
    return { status: 200, body: { url, mime_type: file.contentType } };
  }

  #file(id: string): GraphAnswer {
    const file = this.files.get(id);
    if (file?.fails !== undefined && file.fails-- > 0) return graphError(1, 503);
    return file === undefined ? graphError(100, 404) : { status: 200, body: file.bytes };
  }
}

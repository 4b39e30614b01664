import { z } from 'zod';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { errorSchema } from '../receive/webhook-schema.ts';
import { graphCodeOf } from './graph-error-codes.ts';

/** Timeout of a call, and of a file transfer, in milliseconds. */
const CALL_MS = 10_000;
const FILE_MS = 60_000;

const failure = z.object({ error: errorSchema });
const sent = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const uploaded = z.object({ id: z.string() });
const described = z.object({
  url: z.url(),
  mime_type: z.string().optional(),
  file_size: z.coerce.number().optional(),
});
const number = z.object({
  display_phone_number: z.string().optional(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
});

/** A client for the part of Meta's Graph API that is used. Its methods throw an OnevoiceError whose code says how to handle the failure. */
export class GraphClient {
  readonly #url: string;
  readonly #token: string;

  /** `url` includes the version, as in `https://graph.facebook.com/v23.0`. */
  constructor(url: string, token: string) {
    this.#url = url.replace(/(?<!\/)\/+$/, '');
    this.#token = token;
  }

  /** Sends a message; returns Meta's id of it. */
  async send(account: string, message: object): Promise<string> {
    const answer = await this.#json('POST', `${encodeURIComponent(account)}/messages`, sent, message);
    return answer.messages[0]?.id ?? '';
  }

  /** Marks a message as read and shows the typing indicator, which Meta ends with the answer or after 25 seconds. */
  async markRead(account: string, message: string): Promise<void> {
    await this.#json('POST', `${encodeURIComponent(account)}/messages`, z.unknown(), {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: message,
      typing_indicator: { type: 'text' },
    });
  }

  /** The name and quality rating of the shop's number; the cheapest call that checks the access token. */
  async numberInfo(account: string): Promise<z.output<typeof number>> {
    const fields = 'display_phone_number,verified_name,quality_rating';
    return await this.#json('GET', `${encodeURIComponent(account)}?fields=${fields}`, number);
  }

  /** Uploads a file; returns its id, which is valid for 30 days. */
  async upload(account: string, bytes: Buffer, contentType: string, name: string): Promise<string> {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', contentType);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name);
    const response = await this.#fetch(`${this.#url}/${encodeURIComponent(account)}/media`, FILE_MS, {
      method: 'POST',
      body: form,
    });
    return (await this.#read(response, uploaded)).id;
  }

  /** Downloads a customer's file. @throws {OnevoiceError} `GRAPH_REFUSED` if it is larger than `limit` bytes. */
  async download(
    account: string,
    media: string,
    limit: number,
  ): Promise<{ bytes: Buffer; contentType?: string }> {
    const path = `${encodeURIComponent(media)}?phone_number_id=${encodeURIComponent(account)}`;
    const { url, file_size, mime_type } = await this.#json('GET', path, described);
    if ((file_size ?? 0) > limit)
      throw new OnevoiceError('GRAPH_REFUSED', { detail: `the file is larger than ${limit} bytes` });
    this.#ensureMeta(url);
    const response = await this.#fetch(url, FILE_MS, { redirect: 'error' });
    if (!response.ok)
      throw new OnevoiceError(graphCodeOf(undefined, response.status), { detail: `HTTP ${response.status}` });
    const bytes = await limited(response, limit);
    return { bytes, ...(mime_type !== undefined && { contentType: mime_type }) };
  }

  /** Refuses a download from any server but Meta's, because the access token is sent with it. */
  #ensureMeta(url: string): void {
    const { protocol, hostname, host } = new URL(url);
    const own = new URL(this.#url);
    const meta =
      protocol === 'https:' && /(^|\.)(facebook\.com|fbsbx\.com|fbcdn\.net|whatsapp\.net)$/.test(hostname);
    if (!meta && !(host === own.host && protocol === own.protocol))
      throw new OnevoiceError('GRAPH_REFUSED', { detail: 'the file is not at an address of Meta' });
  }

  async #json<T>(method: string, path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const response = await this.#fetch(`${this.#url}/${path}`, CALL_MS, { method, headers, ...json });
    return await this.#read(response, schema);
  }

  async #fetch(url: string, deadlineMs: number, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${this.#token}` },
        signal: AbortSignal.timeout(deadlineMs),
      });
    } catch (cause) {
      throw new OnevoiceError('GRAPH_NOT_NOW', { detail: 'the Graph API was not reached', cause });
    }
  }

  async #read<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw refusal(response, body);
    const parsed = schema.safeParse(body);
    if (!parsed.success)
      throw new OnevoiceError('GRAPH_NOT_NOW', { detail: 'the Graph API answered in an unknown form' });
    return parsed.data;
  }
}

function refusal(response: Response, body: unknown): OnevoiceError {
  const error = failure.safeParse(body).data?.error;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const details = error?.error_data?.details ?? error?.message ?? '';
  return new OnevoiceError(graphCodeOf(error?.code, response.status), {
    detail: `${error?.code ?? `HTTP ${response.status}`} ${details}`.trim(),
    providerCode: error?.code,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  });
}

async function limited(response: Response, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limit)
      throw new OnevoiceError('GRAPH_REFUSED', { detail: `the file is larger than ${limit} bytes` });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

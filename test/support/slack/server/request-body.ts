import type { IncomingMessage } from 'node:http';
import { isJson, type Json, parseJson } from './json.ts';

/** All bytes of a request. */
export async function rawBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The arguments in a body, of either content type the Web API takes (docs.slack.dev/apis/web-api, "content types"). */
export function bodyArguments(type: string, body: Buffer): Json {
  if (!type.includes('application/json')) return Object.fromEntries(new URLSearchParams(body.toString()));
  const parsed = parseJson(body.toString());
  return isJson(parsed) ? parsed : {};
}

/** The file in an upload: the first file of a multipart form, or the body itself. */
export async function uploadedBytes(type: string, body: Buffer): Promise<Buffer> {
  if (!type.includes('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  for (const value of form.values())
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
}

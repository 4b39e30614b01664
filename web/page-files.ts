import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { HttpRoute, RawRequest, RawResponse } from '../channels/channel.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Pages load from this server only: no inline script, no eval, no foreign frame around them. */
const SECURITY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws: wss:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The files that a folder's pages load: scripts, styles and pictures, by name. */
export function loadedFiles(folder: string): string[] {
  const isLoaded = (name: string) => /\.(?:css|js|svg)$/.test(name);
  return readdirSync(new URL(folder, import.meta.url))
    .filter(isLoaded)
    .sort();
}

/**
 * A route that serves one file of this folder, read once. Browsers revalidate it each time and get 304 while it is unchanged.
 * `anywhere`: pages of other origins may load it, as with the widget. Default false.
 */
export function fileRoute(path: string, file: string, anywhere = false): HttpRoute {
  const content = readFileSync(new URL(file, import.meta.url));
  const packed = gzipSync(content);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
    etag,
    ...SECURITY,
    ...(anywhere
      ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      : {}),
  };
  return { method: 'GET', path, handle: async (request) => answer(request, headers, etag, content, packed) };
}

function answer(
  request: RawRequest,
  headers: Readonly<Record<string, string>>,
  etag: string,
  content: Buffer,
  packed: Buffer,
): RawResponse {
  if (request.headers['if-none-match'] === etag) return { status: 304, headers };
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')))
    return { status: 200, headers, body: content };
  return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed };
}

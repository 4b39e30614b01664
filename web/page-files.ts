import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { HttpRoute, RawRequest, RawResponse } from '../channels/channel.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Content codings that a file is sent in, the smallest first (RFC 9110, section 8.4.1; browsers accept br over HTTPS and from localhost). */
const ENCODINGS = ['br', 'gzip'] as const;

/** A file in each coding; compressed when a browser first asks for it so, since a start has no time for it. */
class Bodies {
  readonly identity: Buffer;
  #br: Buffer | undefined;
  #gzip: Buffer | undefined;

  constructor(content: Buffer) {
    this.identity = content;
  }

  get br(): Buffer {
    this.#br ??= brotliCompressSync(this.identity);
    return this.#br;
  }

  get gzip(): Buffer {
    this.#gzip ??= gzipSync(this.identity);
    return this.#gzip;
  }
}

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

/** A route that serves one file of this folder, read once. */
export function fileRoute(path: string, file: string): HttpRoute {
  return servedRoute(path, readFileSync(new URL(file, import.meta.url)), false, file);
}

/**
 * A route that serves a content; its type is that of the ending of `name` (default: the path). Browsers revalidate it each time and get 304 while it
 * is unchanged. `anywhere`: pages of other origins may load it, as with the widget. Default false.
 */
export function servedRoute(path: string, content: Buffer, anywhere = false, name = path): HttpRoute {
  const bodies = new Bodies(content);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
    etag,
    ...SECURITY,
    ...(anywhere
      ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      : {}),
  };
  return { method: 'GET', path, handle: async (request) => answer(request, headers, etag, bodies) };
}

function answer(
  request: RawRequest,
  headers: Readonly<Record<string, string>>,
  etag: string,
  bodies: Bodies,
): RawResponse {
  if (request.headers['if-none-match'] === etag) return { status: 304, headers };
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = ENCODINGS.find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  if (encoding === undefined) return { status: 200, headers, body: bodies.identity };
  return { status: 200, headers: { ...headers, 'content-encoding': encoding }, body: bodies[encoding] };
}

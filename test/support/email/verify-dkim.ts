import { createHash, createVerify } from 'node:crypto';

/** What a verified signature names. */
export interface DkimVerdict {
  readonly domain: string;
  readonly selector: string;
  /** The headers it covers, in lower case. */
  readonly headers: readonly string[];
}

/** The body as `relaxed` has it: no trailing spaces, runs of spaces as one, no empty lines at the end (RFC 6376, section 3.4.4). */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A header as `relaxed` has it (RFC 6376, section 3.4.2). */
function relaxedHeader(header: string): string {
  const colon = header.indexOf(':');
  const value = header
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${header.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function tagsOf(signature: string): ReadonlyMap<string, string> {
  const value = relaxedHeader(signature).slice('dkim-signature:'.length);
  return new Map(
    value.split(';').flatMap((tag) => {
      const [name = '', ...rest] = tag.split('=');
      return rest.length === 0 ? [] : [[name.trim(), rest.join('=').replace(/\s+/g, '')] as const];
    }),
  );
}

/** The headers that a signature covers: of a repeated one, from the bottom up. */
function covered(headers: readonly string[], names: readonly string[]): string[] {
  const left = [...headers];
  return names.flatMap((name) => {
    const at = left.findLastIndex(
      (header) => header.slice(0, header.indexOf(':')).trim().toLowerCase() === name,
    );
    return at === -1 ? [] : left.splice(at, 1);
  });
}

/**
 * Checks the topmost DKIM signature of a mail as a receiving server does (RFC 6376, section 6; rsa-sha256, relaxed/relaxed), with the
 * key that would stand in the DNS. Undefined: there is none, or it does not hold.
 */
export function verifyDkim(raw: Buffer, publicKey: string): DkimVerdict | undefined {
  const text = raw.toString('latin1');
  const split = text.indexOf('\r\n\r\n');
  const headers = text.slice(0, split).split(/\r\n(?![ \t])/);
  const signature = headers.find((header) => /^dkim-signature:/i.test(header));
  if (signature === undefined) return undefined;
  const tags = tagsOf(signature);
  if (tags.get('a') !== 'rsa-sha256' || tags.get('c') !== 'relaxed/relaxed') return undefined;
  const body = Buffer.from(relaxedBody(text.slice(split + 4)), 'latin1');
  if (createHash('sha256').update(body).digest('base64') !== tags.get('bh')) return undefined;
  const names = (tags.get('h') ?? '').toLowerCase().split(':');
  const own = relaxedHeader(signature).replace(/((?:^|;)\s*b=)[^;]*/, '$1');
  const signed = [...covered(headers, names).map((header) => `${relaxedHeader(header)}\r\n`), own].join('');
  const isRight = createVerify('RSA-SHA256')
    .update(signed, 'latin1')
    .verify(publicKey, tags.get('b') ?? '', 'base64');
  if (!isRight) return undefined;
  return { domain: tags.get('d') ?? '', selector: tags.get('s') ?? '', headers: names };
}

import { decodeBytes } from './charset.ts';

/** An encoded word (RFC 2047); spaces inside are tolerated, since many senders write them. */
const WORD = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?([^?]{0,4000})\?=/gi;

interface Run {
  readonly charset: string;
  readonly bytes: Buffer[];
}

function wordBytes(encoding: string, payload: string): Buffer {
  if (encoding.toLowerCase() === 'b') return Buffer.from(payload.replace(/[^A-Za-z0-9+/=_-]/g, ''), 'base64');
  const bytes = payload
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/**
 * Replaces the encoded words of a header value by the result of `write` for their text. Adjacent words of one charset are decoded together,
 * because senders split them inside a character.
 */
export function mapEncodedWords(value: string, write: (text: string) => string): string {
  let out = '';
  let run: Run | undefined;
  let end = 0;
  const flush = (): void => {
    if (run !== undefined) out += write(decodeBytes(Buffer.concat(run.bytes), run.charset));
    run = undefined;
  };
  for (const match of value.matchAll(WORD)) {
    const [whole, charset = '', encoding = '', payload = ''] = match;
    const between = value.slice(end, match.index);
    const adjacent = run !== undefined && /^\s*$/.test(between);
    if (!adjacent || run?.charset !== charset.toLowerCase()) {
      flush();
      if (!adjacent) out += between;
      run = { charset: charset.toLowerCase(), bytes: [] };
    }
    run?.bytes.push(wordBytes(encoding, payload));
    end = match.index + whole.length;
  }
  flush();
  return out + value.slice(end);
}

/** A header value for people to read: encoded words are decoded, control characters and line ends removed. */
export function readableHeader(value: string): string {
  return oneLine(mapEncodedWords(value, (text) => text));
}

/** Text on one line: whitespace and control characters become one space, and so do those that turn the direction of the text around them. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

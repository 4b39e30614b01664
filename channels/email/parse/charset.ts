import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Charset labels, each with the larger charset that mail programs really use under it. */
const WIDER: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  xgbk: 'gb18030',
  cp936: 'gb18030',
  euccn: 'gb18030',
  ksc56011987: 'cp949',
  euckr: 'cp949',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  ascii: 'windows-1252',
  usascii: 'windows-1252',
  ansix341968: 'windows-1252',
  iso88598i: 'iso-8859-8',
  xsjis: 'shift_jis',
  unicode11utf7: 'utf-7',
  xseven: 'utf-7',
};

/** Japanese charsets that iconv-lite lacks and Node's TextDecoder has. */
const PLATFORM = /^(?:csiso2022jp|iso2022jp)$/;
const UTF8 = /^(?:utf8|xutf8|unicode11utf8)$/;
const SINGLE_BYTE = /^(?:windows-?\d|cp125|cp8|iso-?8859|koi8|ibm|mac)/;

/** Most bytes that the charset detection reads: more take longer and make it no more certain. */
const GUESS_BYTES = 16_384;

/** Percentage of broken multi-byte sequences up to which a text counts as damaged UTF-8. */
const BROKEN_PERCENT = 10;

function labelKey(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function named(label: string): string | undefined {
  const key = labelKey(label);
  if (UTF8.test(key)) return 'utf-8';
  const name = WIDER[key] ?? label.trim().toLowerCase();
  if (PLATFORM.test(key)) return 'iso-2022-jp';
  if (/^(?:base64|hex|ucs2|binary)$/.test(labelKey(name))) return undefined;
  return iconv.encodingExists(name) ? name : undefined;
}

function decodedAs(bytes: Buffer, name: string): string {
  if (name === 'utf-8') return bytes.toString('utf8');
  if (name === 'iso-2022-jp') return new TextDecoder(name).decode(bytes);
  return iconv.decode(bytes, name);
}

function mostlyUtf8(bytes: Buffer): boolean {
  let broken = 0;
  let whole = 0;
  for (const char of bytes.subarray(0, GUESS_BYTES).toString('utf8')) {
    if (char === '\uFFFD') broken += 1;
    else if (char > '\u007F') whole += 1;
  }
  return broken * 100 <= (whole + broken) * BROKEN_PERCENT;
}

function guessed(bytes: Buffer): string {
  if (mostlyUtf8(bytes)) return bytes.toString('utf8');
  const name = named(chardet.detect(bytes.subarray(0, GUESS_BYTES)) ?? '') ?? 'windows-1252';
  return decodedAs(bytes, name === 'utf-8' ? 'windows-1252' : name);
}

function hasHighByte(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

/**
 * Decodes bytes whose charset label may be missing, unknown or wrong; the label counts as far as the bytes allow it. Valid UTF-8 under a
 * single-byte label is decoded as UTF-8, since text in a single-byte charset is almost never valid UTF-8 by chance. Never throws.
 */
export function decodeBytes(bytes: Buffer, label = ''): string {
  try {
    if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
    const name = named(label);
    const high = hasHighByte(bytes);
    if (!high) return decodedAs(bytes, name ?? 'utf-8').replace(/^\uFEFF/, '');
    const utf8 = isUtf8(bytes);
    if (name === undefined || name === 'utf-8') {
      return (utf8 ? bytes.toString('utf8') : guessed(bytes)).replace(/^\uFEFF/, '');
    }
    if (utf8 && SINGLE_BYTE.test(name)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
    const text = decodedAs(bytes, name);
    return utf8 && text.includes('\uFFFD') ? bytes.toString('utf8') : text;
  } catch {
    return bytes.toString('latin1');
  }
}

/** The decoder for mailparser's text parts. It collects the whole part, because detecting the charset needs all bytes. */
export class RepairingDecoder extends Transform {
  readonly #label: string;
  readonly #chunks: Buffer[] = [];

  constructor(label: string) {
    super();
    this.#label = label;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(Buffer.from(decodeBytes(Buffer.concat(this.#chunks), this.#label)));
    done();
  }
}

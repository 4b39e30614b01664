/** The six bits of a character; 0 where it is missing, since programs trim spaces at line ends. */
function bits(line: string, at: number): number {
  return ((line.charCodeAt(at) || 32) - 32) & 63;
}

/** Decodes a uuencoded part, a transfer encoding older than MIME; returns the input if it is not uuencoded. */
export function uudecode(content: Buffer): Buffer {
  const lines = content.toString('latin1').split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  if (begin === -1) return content;
  // Decoded bytes are fewer than encoded ones; a line that claims more bytes than it holds can't exceed the buffer.
  const bytes = Buffer.alloc(content.length);
  let size = 0;
  for (const line of lines.slice(begin + 1)) {
    const count = bits(line, 0);
    if (line === 'end' || line === '' || count === 0 || size + count > bytes.length) break;
    for (let at = 1, left = count; left > 0; at += 4, left -= 3) {
      const [a, b, c, d] = [
        bits(line, at),
        bits(line, at + 1),
        bits(line, at + 2),
        bits(line, at + 3),
      ] as const;
      bytes[size] = (a << 2) | (b >> 4);
      if (left > 1) bytes[size + 1] = (b << 4) | (c >> 2);
      if (left > 2) bytes[size + 2] = (c << 6) | d;
      size += Math.min(left, 3);
    }
  }
  return bytes.subarray(0, size);
}

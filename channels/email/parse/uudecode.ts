/** The six bits of a character; one that is missing (programs cut spaces off the ends of lines) has none set. */
function bits(line: string, at: number): number {
  return ((line.charCodeAt(at) || 32) - 32) & 63;
}

/** Bytes of a uuencoded part (an old transfer encoding that MIME never took up); the input itself if it is none. */
export function uudecode(content: Buffer): Buffer {
  const lines = content.toString('latin1').split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  if (begin === -1) return content;
  // What is sound is shorter than its encoding; lines that promise more than they hold are made no longer.
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

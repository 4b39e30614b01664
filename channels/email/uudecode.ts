/** Bytes of a uuencoded part (an old transfer encoding that MIME never took up); the input itself if it is none. */
export function uudecode(content: Buffer): Buffer {
  const lines = content.toString('latin1').split(/\r?\n/);
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line));
  if (begin === -1) return content;
  const bytes: number[] = [];
  for (const line of lines.slice(begin + 1)) {
    const count = (line.charCodeAt(0) - 32) & 63;
    if (line === 'end' || line === '' || Number.isNaN(count) || count === 0) break;
    const row: number[] = [];
    for (let at = 1; row.length < count; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
        (i) => ((line.charCodeAt(at + i) || 32) - 32) & 63,
      );
      row.push((a << 2) | (b >> 4), ((b << 4) & 0xff) | (c >> 2), ((c << 6) & 0xff) | d);
    }
    for (const byte of row.slice(0, count)) bytes.push(byte);
  }
  return Buffer.from(bytes);
}

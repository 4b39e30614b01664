/** What somebody writes who wants to ping, format, link or break; no part of it may do so. */
export const HOSTILE_TEXTS = [
  '@here look',
  '<!channel> <!here> <!everyone>',
  '<@U1> and <@U123ABC|boss>',
  '<!subteam^S0123|@team>',
  '<#C1|general>',
  '<https://evil.example|https://bank.example>',
  '<mailto:x@example.com|click>',
  '<!date^1392734382^{date_num}^https://evil.example|soon>',
  '*bold* _italic_ ~strike~ `code` ```block```',
  '> quote\n>>> all of it',
  ':smile: :rotating_light: &lt;!channel&gt; &amp;lt;',
  'javascript:alert(1) http://x http://[::1 https://',
  '\u0000\u0007\ud800 half \udc00',
  '\u202egnp.exe \u200b\u200d',
  '',
  ' \n\t ',
  '👩‍👩‍👧‍👦'.repeat(900),
  'x'.repeat(20_000),
  'word '.repeat(5000),
  `https://example.com/${'a'.repeat(7000)}`,
  '<!channel>&'.repeat(2000),
  '你好，我的订单在哪里？'.repeat(800),
] as const;

/** A repeatable source of randomness (mulberry32), so that what fuzzing finds can be found again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

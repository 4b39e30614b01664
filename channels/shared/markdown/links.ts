import type { Inline, Line } from './formatted-text.ts';

const SCHEME = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Where a bare URL ends without a space: at a character that is not part of a URL, or at a letter of a language without spaces. */
const UNSPACED =
  /(?![\x21-\x7e])(?:[^\p{L}\p{N}\p{M}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/u;

/** A URL that is safe to follow, without characters that could hide its target; undefined for any other. */
function safeUrl(url: string): string | undefined {
  if (!SCHEME.test(url) || !URL.canParse(url)) return undefined;
  return /^[\x21-\x7e\p{L}\p{N}\p{M}]+$/u.test(url) ? url : new URL(url).href;
}

/** A link. An unsafe URL leaves the words alone; words that show another address are replaced by the real one, against phishing. */
export function linkOf(url: string, children: Line): Line {
  const safe = safeUrl(url);
  if (safe === undefined) return children;
  const words = bareWords(children).trim();
  const end = words.search(UNSPACED);
  if (end > 0 && showsAddress(words, url)) {
    const rest = words.slice(end);
    const shown: Inline = { kind: 'text', text: words.slice(0, end) };
    return [...linkOf(url.slice(0, -rest.length), [shown]), { kind: 'text', text: rest }];
  }
  const isHonest =
    words !== '' && (showsAddress(words, safe) || !/^(?:https?:|www\.|\S+\.\w{2,}(?:\/|$))/i.test(words));
  return [
    { kind: 'link', url: safe, children: isHonest ? children : [{ kind: 'text', text: addressOf(safe) }] },
  ];
}

/** The URL as people write it, without `mailto:` and `tel:`. */
export function addressOf(url: string): string {
  return url.replace(/^(?:mailto|tel):/i, '');
}

/** Whether a link's words are its URL. */
export function showsAddress(words: string, url: string): boolean {
  return [url, addressOf(url), url.replace(SCHEME, ''), url.replace(SCHEME, '').replace(/\/$/, '')].includes(
    words,
  );
}

/** A line's text without marks. */
export function bareWords(line: Line): string {
  return line.map(bare).join('');
}

function bare(inline: Inline): string {
  if (inline.kind === 'break') return '\n';
  return 'text' in inline ? inline.text : bareWords(inline.children);
}

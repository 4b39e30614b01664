/** A link, which must not be split. */
const LINK = /https?:\/\/\S+/g;

/**
 * Splits a text into parts of at most `max` characters: at a paragraph, else a line, a sentence, a space; never inside a grapheme, and inside
 * a word or link only if that alone is longer than a part.
 */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const cut = cutOf(rest, max);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest].filter((part) => part !== '');
}

function cutOf(text: string, max: number): number {
  const safe = beforeLink(text, max);
  const window = text.slice(0, safe);
  const ends = [/\n\n/g, /\n/g, /[.!?]\s|[。！？；]/g, /\s|[，、]/g];
  for (const end of ends) {
    const cut = [...window.matchAll(end)].at(-1);
    if (cut !== undefined && cut.index > max / 4) return cut.index + cut[0].length;
  }
  if (safe < max && safe > 0) return safe;
  return wholeCharacters(text, max);
}

/** The last position up to `max` that is not inside a link, unless the link fills a whole part. */
function beforeLink(text: string, max: number): number {
  for (const link of text.slice(0, max + 1).matchAll(LINK)) {
    const end = link.index + link[0].length;
    if (link.index < max && end > max) return link.index > 0 ? link.index : max;
  }
  return max;
}

/** The last position up to `max` that is not inside a surrogate pair or a grapheme of several code points. */
function wholeCharacters(text: string, max: number): number {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const near = segmenter.segment(text.slice(0, max + 64)).containing(max);
  if (near === undefined || near.index === 0) return max;
  return near.index;
}

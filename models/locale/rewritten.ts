/** The first of the private characters that stand for given values while a text is rewritten; Unicode has 6,400 of them (E000 to F8FF). */
const FIRST_PRIVATE = 0xe000;
const MOST_PRIVATE = 0x1900;
const PRIVATE = /[\u{e000}-\u{f8ff}]/gu;

/** Strings that a rewriting would change, or take for a private character of its own. */
const KEPT = /[^\p{ASCII}]/u;

/**
 * Words with every text in them rewritten: texts, lists and objects of them, and functions that make a text of values. A value that a function
 * is given stays as it is in its text, however the text is rewritten.
 */
export function rewritten<Words>(words: Words, rewrite: (text: string) => string): Words {
  if (typeof words === 'function') {
    const write = words as unknown as (...values: unknown[]) => unknown;
    const made = (...values: unknown[]) => rewrittenBy(values, (kept) => write(...kept), rewrite);
    return made as unknown as Words;
  }
  return mapTexts(words, rewrite, (inner) => rewritten(inner, rewrite));
}

/**
 * What `write` makes of values, with every text in it rewritten but for the given values. `isText` names the members of values that are texts themselves, and
 * rewritten with the others.
 */
export function rewrittenBy<const Values, Made>(
  values: Values,
  write: (values: Values) => Made,
  rewrite: (text: string) => string,
  isText: (member: string) => boolean = () => false,
): Made {
  const kept: string[] = [];
  const keep = (value: string): string => {
    if (!KEPT.test(value) || kept.length === MOST_PRIVATE) return value;
    kept.push(value);
    return String.fromCharCode(FIRST_PRIVATE + kept.length - 1);
  };
  const made = write(mapTexts(values, keep, (inner) => inner, isText));
  const restore = (text: string): string =>
    text.replace(PRIVATE, (character) => kept[character.charCodeAt(0) - FIRST_PRIVATE] ?? character);
  return mapTexts(
    made,
    (text) => restore(rewrite(text)),
    (inner) => inner,
  );
}

/** A value with each text in its lists and objects mapped, and each function. */
function mapTexts<Value>(
  value: Value,
  text: (value: string) => string,
  func: <Func>(value: Func) => Func,
  isLeft: (member: string) => boolean = () => false,
): Value {
  const mapped = (inner: unknown): unknown => {
    if (typeof inner === 'string') return text(inner);
    if (typeof inner === 'function') return func(inner);
    if (Array.isArray(inner)) return inner.map(mapped);
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([member, own]) => [member, isLeft(member) ? own : mapped(own)]),
    );
  };
  return mapped(value) as Value;
}

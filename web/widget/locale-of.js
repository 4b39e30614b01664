/**
 * The language of `texts` for a language tag: that very tag, else one in the same script (`zh-TW` is written like `zh-Hant`), else one of the same
 * language; the first where none matches.
 * @template {string} Locale
 * @param {string} tag
 * @param {Readonly<Record<Locale, unknown>>} texts
 */
export function localeOf(tag, texts) {
  const locales = /** @type {[Locale, ...Locale[]]} */ (Object.keys(texts));
  return match(tag, locales) ?? locales[0];
}

/**
 * The first of some language tags that `texts` has a language for; the first of all where it has none.
 * @param {readonly string[]} tags
 * @param {Readonly<Record<string, unknown>>} texts
 */
export function knownTag(tags, texts) {
  const locales = Object.keys(texts);
  return tags.find((tag) => match(tag, locales)) ?? tags[0] ?? '';
}

/**
 * @template {string} Locale
 * @param {string} tag
 * @param {readonly Locale[]} locales
 * @returns {Locale | undefined}
 */
function match(tag, locales) {
  const asked = parsed(tag);
  const same = locales.filter((locale) => asked && parsed(locale)?.language === asked.language);
  return (
    same.find((locale) => locale.toLowerCase() === tag.toLowerCase().replaceAll('_', '-')) ??
    same.find((locale) => parsed(locale)?.script === asked?.script) ??
    same[0]
  );
}

/** @param {string} tag */
function parsed(tag) {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}

/**
 * The language of `texts` for a language tag: that very tag, else one of the same language; the first where none matches.
 * @template {string} Locale
 * @param {string} tag
 * @param {Readonly<Record<Locale, unknown>>} texts
 */
export function localeOf(tag, texts) {
  const locales = /** @type {[Locale, ...Locale[]]} */ (Object.keys(texts));
  const asked = tag.toLowerCase().replaceAll('_', '-');
  const [language] = asked.split('-');
  return (
    locales.find((locale) => locale.toLowerCase() === asked) ??
    locales.find((locale) => locale.toLowerCase().split('-')[0] === language) ??
    locales[0]
  );
}

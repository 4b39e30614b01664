/**
 * The language of `texts` for a language tag: that very tag, else one of the same language, in the same script if there is one (`zh-TW` is written like
 * `zh-Hant`); the first where none matches.
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
    locales.find((locale) => writingOf(locale) === writingOf(asked)) ??
    locales.find((locale) => locale.toLowerCase().split('-')[0] === language) ??
    locales[0]
  );
}

/**
 * The language and the script of a tag; the tag itself if it is none.
 * @param {string} tag
 */
function writingOf(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

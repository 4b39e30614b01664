import { bestTag } from './best-tag.ts';
import { INTL_TAGS, knownLocales, localeOf } from './known-locales.ts';
import { BUILT_IN_LOCALES, type BuiltInLocale, type Locale } from './locale.ts';
import { PerLocale } from './per-locale.ts';
import { rewritten } from './rewritten.ts';
import type { ScriptVariant, ScriptVariants } from './script-variant.ts';
import { zh } from './script-variants.zh.ts';

/** What a language has that is written in one script. */
export const NO_VARIANTS: ScriptVariants = {};

const none = Object.fromEntries(BUILT_IN_LOCALES.map((locale) => [locale, NO_VARIANTS]));

/** The script variants of each language. */
export const SCRIPT_VARIANTS = new PerLocale<ScriptVariants>({
  ...(none as Record<BuiltInLocale, ScriptVariants>),
  zh,
});

/**
 * The tag in which a customer with a BCP 47 tag is answered: a language of `among`, or a script variant of one (`zh-TW` is answered in `zh-Hant`). The
 * first language if none fits or it is no tag. Default: all known languages.
 */
export function answerTag(tag: string | undefined, among: readonly Locale[] = knownLocales()): string {
  const locale = localeOf(tag, { among });
  const tags = [locale, ...Object.keys(SCRIPT_VARIANTS.find(locale) ?? {})];
  return (tag === undefined ? undefined : bestTag(tags, tag)) ?? locale;
}

/**
 * The tag of a text in `locale`: that of the script variant that it is written in, the language's own where it is written in the pack's script, and
 * where the text is the same in both, that of the conversation so far (`before`).
 */
export function writtenTag(text: string, locale: Locale, before: string): string {
  const variants = Object.entries(SCRIPT_VARIANTS.find(locale) ?? {}).map(
    ([tag, { evidence }]) => [tag, evidence(text)] as const,
  );
  const [written] = variants.find(([, sum]) => sum > 0) ?? [];
  if (written !== undefined) return written;
  const isSame = variants.every(([, sum]) => sum === 0);
  return isSame && variants.some(([tag]) => tag === before) ? before : locale;
}

/** A text with what is written in a script variant read into the script of its language; its length stays, and so do positions in it. */
export function readVariants(text: string): string {
  return everyVariant().reduce((read, variant) => variant.read(read), text);
}

const everyVariant = SCRIPT_VARIANTS.derive((all) => all.flatMap((variants) => Object.values(variants)));

/** The BCP 47 tag of a text for a reader's browser, with its region or its script. */
export function intlTagOf(tag: string): string {
  return variantOf(tag) === undefined ? INTL_TAGS.of(localeOf(tag)) : tag;
}

/** How a text is written for a BCP 47 tag that names a script variant; undefined for a language in its pack's own script. */
export function rewriteFor(tag: string): ((text: string) => string) | undefined {
  return variantOf(tag)?.write;
}

function variantOf(tag: string): ScriptVariant | undefined {
  return SCRIPT_VARIANTS.find(localeOf(tag))?.[tag];
}

/** The words of a registry for a BCP 47 tag, in a script variant where the tag names one; what its functions are given stays as it is. */
export function wordsFor<Words>(registry: PerLocale<Words>, tag: string | undefined): Words {
  const answered = answerTag(tag);
  const words = registry.of(localeOf(answered));
  const rewrite = rewriteFor(answered);
  return rewrite === undefined ? words : rewritten(words, rewrite);
}

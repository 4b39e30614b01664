import { remembered } from '../remembered.ts';

/**
 * The tag of a list that fits a wanted one best: one of the same language, preferably in the same script (`zh-TW` is written like `zh-Hant`),
 * then the narrowest that includes it (RFC 4647, lookup), then the first. Undefined where no tag has its language, and if it is no BCP 47 tag.
 */
export function bestTag<Tag extends string>(tags: readonly Tag[], wanted: string): Tag | undefined {
  const asked = parsed(wanted);
  if (asked === null) return undefined;
  let best: { readonly tag: Tag; readonly score: number } | undefined;
  for (const tag of tags) {
    const own = parsed(tag);
    if (own?.language !== asked.language) continue;
    const score =
      (own.script === asked.script ? SAME_SCRIPT : 0) + (includes(own, asked) ? own.tag.length : 0);
    if (score > (best?.score ?? -1)) best = { tag, score };
  }
  return best?.tag;
}

/** More than the length of any tag (RFC 5646: 35 characters are enough). */
const SAME_SCRIPT = 100;

/** A tag in its canonical form, with the script that its language and region are usually written in. */
interface ParsedTag {
  readonly tag: string;
  readonly language: string;
  readonly script: string | undefined;
}

/** A tag's parts; null for what is no tag. */
const parsed = remembered((tag: string): ParsedTag | null => {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    return { tag: locale.baseName, language: locale.language, script: locale.maximize().script };
  } catch {
    return null;
  }
});

function includes(wide: ParsedTag, narrow: ParsedTag): boolean {
  return `${narrow.tag}-`.startsWith(`${wide.tag}-`);
}

import { BUILT_IN_LOCALES } from '../../models/locale/locale.ts';
import { tagOf } from './config-locales.ts';
import { lackingParts } from './lacking-parts.ts';

/** Most lacking parts of a pack that one fault lists. */
const MOST_LISTED = 10;

/** What is wrong with an entry of `locales`; undefined if nothing is. */
export function localeFault(entry: unknown): string | undefined {
  const tag = tagOf(entry);
  if (typeof entry !== 'object' || entry === null)
    return BUILT_IN_LOCALES.some((locale) => locale === tag)
      ? undefined
      : `is ${JSON.stringify(entry)}, which is no built-in language (${BUILT_IN_LOCALES.join(', ')}). Another language is a pack: see docs/languages.md`;
  if (!isTag(tag)) return 'is a language pack without a tag (BCP 47) such as "fr"';
  const lacking = lackingParts(entry);
  const intlTag: unknown = Reflect.get(entry, 'intlTag');
  if (lacking.length === 0)
    return isTag(intlTag) ? undefined : `is the pack of "${tag}", whose intlTag is no BCP 47 tag`;
  const listed = lacking.slice(0, MOST_LISTED).join(', ');
  const more = lacking.length > MOST_LISTED ? ` and ${lacking.length - MOST_LISTED} more` : '';
  return `is the pack of "${tag}", which lacks ${listed}${more}`;
}

function isTag(tag: unknown): boolean {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

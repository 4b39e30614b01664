import { BUILT_IN_DIALOGS, type BuiltInTexts } from '../../dialogs/built-in.ts';
import type { AnyDialog } from '../../dialogs/machine/dialog.ts';
import { SHARED_TEXTS } from '../../dialogs/shared/shared-texts.ts';
import { readIntents } from '../../language/classifier/examples.ts';
import type { BuiltInLocale } from '../../models/locale/locale.ts';
import { exampleSources } from './example-sources.ts';
import { type LanguagePack, registeredParts } from './language-pack.ts';

/** A built-in language as a pack, its examples read: to look at, or to take from it what is not translated yet. */
export function builtInLanguage(tag: BuiltInLocale): LanguagePack {
  const dialogs = BUILT_IN_DIALOGS.map((Class): AnyDialog => new Class());
  const texts: object = Object.assign({}, SHARED_TEXTS[tag], ...dialogs.map((dialog) => dialog.texts[tag]));
  return {
    ...registeredParts(tag),
    tag,
    dialogs: texts as BuiltInTexts,
    examples: readIntents(exampleSources(dialogs), tag),
  };
}

import type { Locale } from '../models/locale/locale.ts';
import { detectLocale } from './detect-locale.ts';
import { findEntities } from './entities/entities.ts';
import { toEntity } from './entities/entity-candidate.ts';
import { normalize } from './normalize.ts';
import { findControl } from './rules/control.ts';
import { findCorrection } from './rules/correction.ts';
import { readYesOrNo } from './rules/yes-or-no.ts';
import type { Control, IntentClassifier, Understanding } from './understanding.ts';

/** What `understand` needs to know besides the text. */
export interface UnderstandOptions {
  /** The language so far; decides where the text is too short to tell. Default `en`. */
  readonly locale?: Locale | undefined;
  /** Phrases that repeat the question which waits for a yes ("cancel it"), so that "yes, cancel it" is a plain yes. */
  readonly echo?: readonly string[] | undefined;
  /** Asked only where no rule was enough; leave it out when no intent is wanted. */
  readonly classifier?: IntentClassifier | undefined;
}

const WORD = /\p{L}/u;

/** Reads a message: language, entities, a clear yes or no, what it asks of the conversation, and, if need be, intents. */
export function understand(text: string, options: UnderstandOptions = {}): Understanding {
  const { echo, classifier } = options;
  const normalized = normalize(text);
  const locale = detectLocale(normalized.text, options.locale);
  const found = findEntities(normalized.text);
  const answer = readYesOrNo(normalized.text, echo);
  const corrected = findCorrection(normalized.text, found);
  const asked: Control | undefined = corrected ? 'correct' : findControl(normalized.text);
  const settled = answer !== undefined || (asked !== undefined && asked !== 'cancel');
  const intents = settled || !WORD.test(normalized.text) ? [] : (classifier?.classify(text, locale) ?? []);
  return {
    locale,
    entities: (corrected ?? found).map((finding) => toEntity(normalized, finding)),
    ...(answer !== undefined && {
      yesOrNo: answer.answer,
      ...(answer.explicit && { explicit: true as const }),
    }),
    ...(asked !== undefined && { control: asked }),
    intents,
  };
}

import { knownLocales } from '../models/locale/known-locales.ts';
import { DEFAULT_LOCALE, type Locale } from '../models/locale/locale.ts';
import type { Log } from '../models/log/log.ts';
import type { ValueKind } from '../models/values/value-kind.ts';
import { detectLocale } from './detect-locale.ts';
import { DEFAULT_KINDS } from './entities/default-kinds.ts';
import { findEntities } from './entities/entities.ts';
import { toEntity, writtenIn } from './entities/entity-candidate.ts';
import { readGuest } from './guests/read-guest.ts';
import { normalize } from './normalize.ts';
import { findControl } from './rules/control.ts';
import { findCorrection } from './rules/correction.ts';
import { readYesOrNo } from './rules/yes-or-no.ts';
import type { Control, IntentClassifier, Understanding } from './understanding.ts';

/** The context in which `understand` reads a text. */
export interface UnderstandOptions {
  /** The language so far, for a text with too little evidence. Default: the first of `among`. */
  readonly locale?: Locale | undefined;
  /** The languages that the text may be in. Default: all known ones. */
  readonly among?: readonly Locale[] | undefined;
  /** Labels of the yes that the present question asks for ("cancel it"), so that "yes, cancel it" is a plain yes. */
  readonly echo?: readonly string[] | undefined;
  /** The kinds of values to look for. Default: {@link DEFAULT_KINDS}. */
  readonly kinds?: readonly ValueKind[] | undefined;
  /** The time that "tomorrow" counts from. Default: the present. */
  readonly now?: Date | undefined;
  /** The shop's IANA time zone. Default: the zone of the process. */
  readonly zone?: string | undefined;
  /** Is told of a kind that throws. Default: nobody is. */
  readonly log?: Log | undefined;
  /** Classifies the text if no rule was enough; default: none, and no intents. */
  readonly classifier?: IntentClassifier | undefined;
}

const WORD = /\p{L}/u;

/** Understands a text: language, entities, a clear yes or no, a control phrase, and intents if no rule was enough. */
export function understand(text: string, options: UnderstandOptions = {}): Understanding {
  const { echo, classifier, kinds = DEFAULT_KINDS, now = new Date(), zone, log } = options;
  const normalized = normalize(text);
  const among = options.among ?? knownLocales();
  const guest = readGuest(normalized.text, among);
  // A language of guests shows nothing of the app's: the one so far stays.
  const locale =
    guest?.tag === undefined
      ? detectLocale(normalized.text, options.locale, among)
      : (options.locale ?? among[0] ?? DEFAULT_LOCALE);
  const context = {
    locale,
    now,
    ...(zone !== undefined && { zone }),
    written: (start: number, end: number) => writtenIn(normalized, start, end),
  };
  const found = findEntities(normalized.text, kinds, context, log);
  const answer = readYesOrNo(normalized.text, echo);
  const corrected = findCorrection(normalized.text, found);
  const asked: Control | undefined = corrected
    ? 'correct'
    : (findControl(normalized.text) ?? (guest?.human ? 'human' : undefined));
  const settled = answer !== undefined || (asked !== undefined && asked !== 'cancel');
  const intents = settled || !WORD.test(normalized.text) ? [] : (classifier?.classify(text, locale) ?? []);
  return {
    locale,
    ...(guest && { guest }),
    entities: (corrected ?? found).map((candidate) => toEntity(normalized, candidate)),
    ...(answer !== undefined && {
      yesOrNo: answer.answer,
      ...(answer.explicit && { explicit: true as const }),
    }),
    ...(asked !== undefined && { control: asked }),
    intents,
  };
}

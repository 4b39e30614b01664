import { knownLocales } from '../models/locale/known-locales.ts';
import { DEFAULT_LOCALE, type Locale } from '../models/locale/locale.ts';
import type { Log } from '../models/log/log.ts';
import type { OwnAddresses } from '../models/mail/own-addresses.ts';
import type { ValueContext, ValueKind } from '../models/values/value-kind.ts';
import type { AskedQuestion } from './answer.ts';
import { detectLocale } from './detect-locale.ts';
import { DEFAULT_KINDS } from './entities/default-kinds.ts';
import { findEntities } from './entities/entities.ts';
import { type EntityCandidate, toEntity, writtenIn } from './entities/entity-candidate.ts';
import { footerLines } from './entities/footers.ts';
import { order } from './entities/kinds/order.ts';
import { ticket } from './entities/kinds/ticket.ts';
import { readGuest } from './guests/read-guest.ts';
import { type NormalizedText, normalize } from './normalize.ts';
import { readAnswer } from './rules/answer/read-answer.ts';
import { findControl } from './rules/control.ts';
import { findCorrection } from './rules/correction.ts';
import type { Control, IntentClassifier, Understanding } from './understanding.ts';

/** The context in which `understand` reads a text. */
export interface UnderstandOptions {
  /** The language so far, for a text with too little evidence. Default: the first of `among`. */
  readonly locale?: Locale | undefined;
  /** The languages that the text may be in. Default: all known ones. */
  readonly among?: readonly Locale[] | undefined;
  /** The question for a yes or no that waits. Default: none, and only a message that is nothing but a yes or no is read as one. */
  readonly question?: AskedQuestion | undefined;
  /** The kinds of values to look for. Default: {@link DEFAULT_KINDS}. */
  readonly kinds?: readonly ValueKind[] | undefined;
  /** The time that "tomorrow" counts from. Default: the present. */
  readonly now?: Date | undefined;
  /** The shop's IANA time zone. Default: the zone of the process. */
  readonly zone?: string | undefined;
  /** The shop's own e-mail addresses and domains. Default: none. */
  readonly own?: OwnAddresses | undefined;
  /** The things in question that the text may refer to, by kind of value. Default: none. */
  readonly referents?: ValueContext['among'] | undefined;
  /** Is told of a kind that throws. Default: nobody is. */
  readonly log?: Log | undefined;
  /** Classifies the text if no rule was enough; default: none, and no intents. */
  readonly classifier?: IntentClassifier | undefined;
}

const WORD = /\p{L}/u;

/** What a line below a closing may add to the request. */
const NAMED_IN_FOOTERS: ReadonlySet<string> = new Set([order.name, ticket.name]);

/** The candidates without those of a signature or a footer; a line there that names an order or a ticket is a part of the request. */
function withoutFooters(text: NormalizedText, candidates: readonly EntityCandidate[]): EntityCandidate[] {
  const lines = footerLines(text.original);
  if (lines.length === 0) return [...candidates];
  return candidates.filter(({ kind, marked, start }) => {
    const at = text.origins[start] ?? 0;
    const line = lines.find((each) => each.start <= at && at < each.end);
    return line === undefined || (marked && NAMED_IN_FOOTERS.has(kind) && !line.isContact);
  });
}

/** Understands a text: language, entities, a yes or no, a control phrase, and intents if no rule was enough. */
export function understand(text: string, options: UnderstandOptions = {}): Understanding {
  const {
    question,
    classifier,
    kinds = DEFAULT_KINDS,
    now = new Date(),
    zone,
    own,
    referents,
    log,
  } = options;
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
    ...(own && { own }),
    ...(referents && { among: referents }),
    written: (start: number, end: number) => writtenIn(normalized, start, end),
  };
  const facts = withoutFooters(normalized, findEntities(normalized.text, kinds, context, log));
  const found = facts.filter(({ doubt }) => doubt === undefined);
  const answer = readAnswer(normalized.text, locale, question);
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
    doubtful: facts
      .filter(({ doubt }) => doubt !== undefined)
      .map((candidate) => toEntity(normalized, candidate)),
    ...(answer !== undefined && { answer }),
    ...(asked !== undefined && { control: asked }),
    intents,
  };
}

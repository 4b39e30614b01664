import { LANGUAGE_WISH_WORDS } from '../../bots/understanding/language-wish/language-wish.ts';
import type { LanguageWishWords } from '../../bots/understanding/language-wish/language-wish-words.ts';
import { SELECTION_WORDS } from '../../bots/understanding/selection/read-selection.ts';
import type { SelectionWords } from '../../bots/understanding/selection/selection-words.en.ts';
import type { WishSeparators } from '../../bots/understanding/wishes/separators.ts';
import { WISH_SEPARATORS } from '../../bots/understanding/wishes/wish-separator.ts';
import type { EmailWords } from '../../channels/email/outgoing/email-words.en.ts';
import { EMAIL_WORDS } from '../../channels/email/outgoing/email-words.ts';
import { MAIL_PHRASES } from '../../channels/email/phrases/all-phrases.ts';
import type { MailPhrases } from '../../channels/email/phrases/mail-phrases.ts';
import { SELECTION_TEXTS } from '../../channels/shared/selection/numbered-selection.ts';
import type { SelectionWords as SelectionTexts } from '../../channels/shared/selection/selection-words.en.ts';
import type { CustomerWords } from '../../channels/slack/customers/customer-words.en.ts';
import { CUSTOMER_WORDS } from '../../channels/slack/customers/customer-words.ts';
import type { WebWords } from '../../channels/web/words/web-words.en.ts';
import { WEB_WORDS } from '../../channels/web/words/web-words.ts';
import { OPT_OUT_WORDS } from '../../channels/whatsapp/incoming/opt-out.ts';
import type { OptOutWords } from '../../channels/whatsapp/words/opt-out-words.ts';
import type { WhatsappWords } from '../../channels/whatsapp/words/whatsapp-words.en.ts';
import { WHATSAPP_WORDS } from '../../channels/whatsapp/words/whatsapp-words.ts';
import type { MailWords } from '../../desk/mail/mail-words.en.ts';
import { MAIL_WORDS } from '../../desk/mail/mail-words.ts';
import type { BuiltInTexts } from '../../dialogs/built-in.ts';
import { ORDER_CARD_WORDS } from '../../dialogs/track-order/order-card.ts';
import type { OrderCardWords } from '../../dialogs/track-order/order-card-words.ts';
import type { QuestionWords } from '../../knowledge/question-words.ts';
import { QUESTION_WORDS } from '../../knowledge/terms.ts';
import type { ExamplesByIntent } from '../../language/classifier/examples.ts';
import type { EntityWords } from '../../language/entities/words/entity-words.ts';
import { ENTITY_WORDS } from '../../language/entities/words/words-by-locale.ts';
import type { ReferenceWords } from '../../language/references/reference-words.ts';
import { REFERENCE_WORDS } from '../../language/references/words-by-locale.ts';
import type { AnswerPhrases } from '../../language/rules/answer/answer-phrases.ts';
import { ANSWER_PHRASES } from '../../language/rules/answer/answer-phrases-by-locale.ts';
import { CONTROL_PHRASES } from '../../language/rules/control.ts';
import type { ControlPhrases } from '../../language/rules/control-phrases.ts';
import { CORRECTION_WORDS } from '../../language/rules/correction.ts';
import type { CorrectionWords } from '../../language/rules/correction-words/correction-words.ts';
import type { WritingSystem } from '../../language/writing-system.ts';
import { WRITING_SYSTEMS } from '../../language/writing-system-by-locale.ts';
import { INTL_TAGS } from '../../models/locale/known-locales.ts';
import type { Locale } from '../../models/locale/locale.ts';
import type { PerLocale } from '../../models/locale/per-locale.ts';
import type { ScriptVariants } from '../../models/locale/script-variant.ts';
import { NO_VARIANTS, SCRIPT_VARIANTS } from '../../models/locale/script-variants.ts';
import type { WidgetTexts } from '../../web/widget-texts/widget-texts.en.ts';
import { WIDGET_TEXTS } from '../../web/widget-texts/widget-texts.ts';

/** The parts of a language that are the same in every app of a process. */
export interface LanguageParts {
  /** The BCP 47 tag with which `Intl` formats numbers, dates and names, with its region: `fr-CH`. */
  readonly intlTag: string;
  /** How the language is told from others, and how its words are compared. */
  readonly writingSystem: WritingSystem;
  /** Other scripts of the language, in which customers are read and answered. Default: none. */
  readonly scriptVariants?: ScriptVariants;
  /** The phrases for requests about the conversation itself: "never mind", "start over", "a human". */
  readonly control: ControlPhrases;
  /** How a question for a yes or no is answered. */
  readonly answers: AnswerPhrases;
  /** How an answer is taken back. */
  readonly correction: CorrectionWords;
  /** How customers ask for a language. */
  readonly languageWish: LanguageWishWords;
  /** What stands between two wishes of a message: "and". */
  readonly wishSeparators: WishSeparators;
  /** Which words of a question to the knowledge base count. */
  readonly question: QuestionWords;
  /** The words by which values are named and counted: "order no.", "postcode", "pieces". */
  readonly values: EntityWords;
  /** The words that refer to things in question: "both", "the second one", "the lamp for a black one". */
  readonly references: ReferenceWords;
  /** How several of a list are chosen in words: "all but the first". */
  readonly selection: SelectionWords;
  /** What the channels write below a list of which several are chosen. */
  readonly selectionTexts: SelectionTexts;
  /** The words of an order's card. */
  readonly orderCard: OrderCardWords;
  /** The website chat's own texts. */
  readonly widget: WidgetTexts;
  /** The words of the website chat's mails. */
  readonly web: WebWords;
  /** The words that the e-mail channel adds to a mail. */
  readonly email: EmailWords;
  /** What mails and mail programs say. */
  readonly mailPhrases: MailPhrases;
  /** The words that the WhatsApp channel itself sends. */
  readonly whatsapp: WhatsappWords;
  /** The keywords by which WhatsApp customers stop and allow messages. */
  readonly optOut: OptOutWords;
  /** The words of blocks in Slack. */
  readonly slack: CustomerWords;
  /** The words of the desk's mails. */
  readonly deskMail: MailWords;
}

/** A language that a shop brings: its tag and everything that the product needs of it. */
export interface LanguagePack<Tag extends Locale = Locale> extends LanguageParts {
  /** The texts of the built-in dialogs, and of the kernel. */
  readonly dialogs: BuiltInTexts;
  /** How customers express each intent; the classifier is trained on them. */
  readonly examples: ExamplesByIntent;
  /** The BCP 47 tag of the language, as short as possible: `fr`, `pt-BR` only beside another Portuguese. */
  readonly tag: Tag;
}

/** A language's parts, those that it may leave out too. */
type EveryPart = { readonly [Part in keyof LanguageParts]-?: LanguageParts[Part] };

/** Where each part is kept. */
const REGISTRIES: { readonly [Part in keyof EveryPart]: PerLocale<EveryPart[Part]> } = {
  intlTag: INTL_TAGS,
  writingSystem: WRITING_SYSTEMS,
  scriptVariants: SCRIPT_VARIANTS,
  control: CONTROL_PHRASES,
  answers: ANSWER_PHRASES,
  correction: CORRECTION_WORDS,
  languageWish: LANGUAGE_WISH_WORDS,
  wishSeparators: WISH_SEPARATORS,
  question: QUESTION_WORDS,
  values: ENTITY_WORDS,
  references: REFERENCE_WORDS,
  selection: SELECTION_WORDS,
  selectionTexts: SELECTION_TEXTS,
  orderCard: ORDER_CARD_WORDS,
  widget: WIDGET_TEXTS,
  web: WEB_WORDS,
  email: EMAIL_WORDS,
  mailPhrases: MAIL_PHRASES,
  whatsapp: WHATSAPP_WORDS,
  optOut: OPT_OUT_WORDS,
  slack: CUSTOMER_WORDS,
  deskMail: MAIL_WORDS,
};

const PARTS = Object.keys(REGISTRIES) as (keyof LanguageParts)[];

/** Makes a language known to this process. A pack of the same tag replaces the one before. */
export function registerLanguage(pack: LanguagePack): void {
  for (const part of PARTS) addPart(part, pack.tag, { scriptVariants: NO_VARIANTS, ...pack });
}

function addPart<Part extends keyof EveryPart>(part: Part, tag: Locale, parts: EveryPart): void {
  REGISTRIES[part].add(tag, parts[part]);
}

/** The parts of a known language that are kept for the whole process. */
export function registeredParts(locale: Locale): LanguageParts {
  const all = PARTS.map((part) => [part, REGISTRIES[part].of(locale)] as const);
  const parts: object = Object.fromEntries(all.filter(([, value]) => value !== NO_VARIANTS));
  return parts as LanguageParts;
}

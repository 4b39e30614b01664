import { LANGUAGE_WISH_WORDS } from '../../bots/understanding/language-wish.ts';
import type { LanguageWishWords } from '../../bots/understanding/language-wish-words.ts';
import type { EmailWords } from '../../channels/email/outgoing/email-words.en.ts';
import { EMAIL_WORDS } from '../../channels/email/outgoing/email-words.ts';
import { MAIL_PHRASES } from '../../channels/email/phrases/all-phrases.ts';
import type { MailPhrases } from '../../channels/email/phrases/mail-phrases.ts';
import type { CustomerWords } from '../../channels/slack/customers/customer-words.en.ts';
import { CUSTOMER_WORDS } from '../../channels/slack/customers/customer-words.ts';
import { OPT_OUT_WORDS } from '../../channels/whatsapp/incoming/opt-out.ts';
import type { OptOutWords } from '../../channels/whatsapp/words/opt-out-words.ts';
import type { WhatsappWords } from '../../channels/whatsapp/words/whatsapp-words.en.ts';
import { WHATSAPP_WORDS } from '../../channels/whatsapp/words/whatsapp-words.ts';
import type { MailWords } from '../../desk/mail/mail-words.en.ts';
import { MAIL_WORDS } from '../../desk/mail/mail-words.ts';
import type { Texts } from '../../dialogs/templates.ts';
import { ORDER_CARD_WORDS } from '../../dialogs/texts/order-card.ts';
import type { OrderCardWords } from '../../dialogs/texts/order-card-words.ts';
import { TEXTS } from '../../dialogs/texts/render-say.ts';
import type { QuestionWords } from '../../knowledge/question-words.ts';
import { QUESTION_WORDS } from '../../knowledge/terms.ts';
import {
  byIntent,
  EXAMPLES,
  type ExamplesByIntent,
  type IntentExamples,
} from '../../language/classifier/examples.ts';
import { CONTROL_PHRASES } from '../../language/rules/control.ts';
import type { ControlPhrases } from '../../language/rules/control-phrases.ts';
import { CORRECTION_WORDS } from '../../language/rules/correction.ts';
import type { CorrectionWords } from '../../language/rules/correction-words/correction-words.ts';
import { YES_OR_NO_PHRASES } from '../../language/rules/yes-or-no.ts';
import type { YesOrNoPhrases } from '../../language/rules/yes-or-no-phrases.ts';
import type { WritingSystem } from '../../language/writing-system.ts';
import { WRITING_SYSTEMS } from '../../language/writing-system-by-locale.ts';
import { INTL_TAGS } from '../../models/locale/known-locales.ts';
import type { BuiltInLocale, Locale } from '../../models/locale/locale.ts';
import type { PerLocale } from '../../models/locale/per-locale.ts';
import type { WidgetTexts } from '../../web/widget-texts/widget-texts.en.ts';
import { WIDGET_TEXTS } from '../../web/widget-texts/widget-texts.ts';

/** Everything that the product needs of a language. */
export interface LanguageParts {
  /** The BCP 47 tag with which `Intl` formats numbers, dates and names, with its region: `fr-CH`. */
  readonly intlTag: string;
  /** How the language is told from others, and how its words are compared. */
  readonly writingSystem: WritingSystem;
  /** The phrases for requests about the conversation itself: "never mind", "start over", "a human". */
  readonly control: ControlPhrases;
  /** The phrases for yes and no. */
  readonly yesOrNo: YesOrNoPhrases;
  /** How an answer is taken back. */
  readonly correction: CorrectionWords;
  /** How customers ask for a language. */
  readonly languageWish: LanguageWishWords;
  /** Which words of a question to the knowledge base count. */
  readonly question: QuestionWords;
  /** How customers express each intent; the classifier is trained on them. */
  readonly examples: IntentExamples;
  /** The texts of the built-in dialogs. */
  readonly dialogs: Texts;
  /** The words of an order's card. */
  readonly orderCard: OrderCardWords;
  /** The website chat's own texts. */
  readonly widget: WidgetTexts;
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
export interface LanguagePack extends LanguageParts {
  /** The BCP 47 tag of the language, as short as possible: `fr`, `pt-BR` only beside another Portuguese. */
  readonly tag: Locale;
}

/** Where each part is kept. */
export const REGISTRIES: { readonly [Part in keyof LanguageParts]: PerLocale<LanguageParts[Part]> } = {
  intlTag: INTL_TAGS,
  writingSystem: WRITING_SYSTEMS,
  control: CONTROL_PHRASES,
  yesOrNo: YES_OR_NO_PHRASES,
  correction: CORRECTION_WORDS,
  languageWish: LANGUAGE_WISH_WORDS,
  question: QUESTION_WORDS,
  examples: EXAMPLES,
  dialogs: TEXTS,
  orderCard: ORDER_CARD_WORDS,
  widget: WIDGET_TEXTS,
  email: EMAIL_WORDS,
  mailPhrases: MAIL_PHRASES,
  whatsapp: WHATSAPP_WORDS,
  optOut: OPT_OUT_WORDS,
  slack: CUSTOMER_WORDS,
  deskMail: MAIL_WORDS,
};

/** The names of the parts. */
export const PARTS = Object.keys(REGISTRIES) as (keyof LanguageParts)[];

/** Makes a language known to this process. A pack of the same tag replaces the one before. */
export function registerLanguage(pack: LanguagePack): void {
  for (const part of PARTS) addPart(part, pack);
}

function addPart<Part extends keyof LanguageParts>(part: Part, pack: LanguagePack): void {
  REGISTRIES[part].add(pack.tag, pack[part]);
}

/** A pack whose examples are read. */
export interface BuiltInLanguage extends LanguagePack {
  readonly examples: ExamplesByIntent;
}

/** A built-in language as a pack: to look at, or to take from it what is not translated yet. */
export function builtInLanguage(tag: BuiltInLocale): BuiltInLanguage {
  const parts = Object.fromEntries(
    PARTS.map((part) => [part, REGISTRIES[part].of(tag)]),
  ) as object as LanguageParts;
  return { ...parts, tag, examples: byIntent(parts.examples) };
}

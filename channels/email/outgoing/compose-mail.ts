import type { Activity } from 'botbuilder';
import { selectionOf } from '../../../models/conversation/selection.ts';
import { fileRefs } from '../../../models/files/file-ref.ts';
import { answerTag, wordsFor } from '../../../models/locale/script-variants.ts';
import { CARD, type OrderCard, type ProductCard } from '../../../models/shop/card.ts';
import { escapeMarkdown } from '../../shared/markdown/escape-markdown.ts';
import { isReadable, parseMarkdown } from '../../shared/markdown/parse-markdown.ts';
import { readCard } from '../../shared/read-card.ts';
import { numberedSelection } from '../../shared/selection/numbered-selection.ts';
import { CUT } from '../content/mail-content.ts';
import type { EmailWords } from './email-words.en.ts';
import { EMAIL_WORDS } from './email-words.ts';
import type { MailPart, MailParts, ProductRow } from './mail-template.ts';
import type { MailAuthor } from './reply-mail.ts';

/** What a mail is composed from, beside the answer itself. */
export interface MailContext {
  readonly shop: string;
  /** The files of the answered mail that could not be stored, by name. */
  readonly missing: readonly string[];
  /** The link of a choice by its position; undefined where our server's public address is not known. */
  link(index: number): string | undefined;
  /** The signature below a mail of a member of staff, in a language (BCP 47). */
  signature(staff: string, locale: string): string;
  /** Whether customers reach a person by asking for one. Default true. */
  readonly offersPerson?: boolean | undefined;
}

/** The member of staff who wrote an activity; undefined for the bot. */
export function staffOf({ channelData }: Partial<Activity>): string | undefined {
  const staff: unknown = channelData?.staff;
  return typeof staff === 'string' ? staff : undefined;
}

/** The author that a mail declares in Auto-Submitted. `isAnswer`: it answers a customer's mail that has no answer yet. */
export function authorOf(activity: Partial<Activity>, isAnswer: boolean): MailAuthor {
  if (staffOf(activity) !== undefined) return 'staff';
  return isAnswer ? 'bot' : 'notice';
}

/** The values of an answer's choices, in the order of their links. */
export function choicesOf({ suggestedActions }: Partial<Activity>): string[] {
  return suggestedActions?.actions.map(({ title, value }) => String(value ?? title)) ?? [];
}

/** Our ids of the messages that were merged into an activity; the mail's idempotency key is made of them. */
export function idsOf({ id = '', channelData }: Partial<Activity>): readonly string[] {
  const joined: unknown = channelData?.joined;
  return Array.isArray(joined) ? joined.map(String) : [id];
}

/** An answer as the parts of its mail: text, cards as tables, a selection as a numbered list, choices as links, and the signature of a member of staff. */
export function composeMail(
  activity: Partial<Activity>,
  { shop, missing, link, signature, offersPerson = true }: MailContext,
): MailParts {
  const locale = answerTag(activity.locale);
  const words = wordsFor(EMAIL_WORDS, locale);
  const staff = staffOf(activity);
  const cards = (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === CARD)
    .flatMap(({ content }) => readCard(content) ?? []);
  const orders = cards.flatMap((card) => (card.type === 'order' ? orderParts(card, words) : []));
  const products = cards.flatMap((card) => (card.type === 'product' ? [productRow(card)] : []));
  return {
    locale,
    shop,
    parts: [
      ...wordParts(activity),
      ...missingParts(missing, words),
      ...orders,
      ...(products.length > 0 ? [{ kind: 'products' as const, rows: products }] : []),
      ...selectionParts(activity),
      ...choiceParts(activity, link, words),
      ...(staff === undefined
        ? []
        : [{ kind: 'paragraph' as const, text: signature(staff, activity.locale ?? locale) }]),
    ],
    ...(staff === undefined && {
      footer: offersPerson ? words.assistant : words.assistantAlone,
    }),
  };
}

function wordParts({ text = '', textFormat }: Partial<Activity>): MailPart[] {
  if (textFormat === 'markdown') return [{ kind: 'formatted', text: parseMarkdown(text) }];
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

function missingParts(missing: readonly string[], words: EmailWords): MailPart[] {
  if (missing.length === 0) return [];
  const items = missing.map((part) => (part === CUT ? words.cut : part));
  return [
    { kind: 'paragraph', text: words.missing },
    { kind: 'list', items },
  ];
}

function orderParts(
  { title, status, steps, items, total, tracking }: OrderCard,
  words: EmailWords,
): MailPart[] {
  return [
    {
      kind: 'timeline',
      title: `${title}: ${status}`,
      steps: steps.map(({ label, state, on }) => ({
        label,
        done: state !== 'open',
        ...(on !== undefined && { when: on }),
      })),
    },
    { kind: 'list', items: [...items, `${words.total}: ${total}`] },
    ...(tracking?.url === undefined
      ? []
      : [{ kind: 'button' as const, label: tracking.label, url: tracking.url }]),
  ];
}

function productRow({ title, text, price, url }: ProductCard): ProductRow {
  return { name: title, text, price, ...(url !== undefined && { url }) };
}

function selectionParts(activity: Partial<Activity>): MailPart[] {
  const selection = selectionOf(activity);
  if (selection === undefined) return [];
  const { options, howToAnswer } = numberedSelection(selection, activity.locale);
  return [
    { kind: 'numbered', items: options },
    { kind: 'paragraph', text: howToAnswer },
  ];
}

function choiceParts(activity: Partial<Activity>, link: MailContext['link'], words: EmailWords): MailPart[] {
  const labels = activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
  if (labels.length === 0) return [];
  const links = labels.map((label, index) => ({ label, url: link(index) }));
  const reachable = links.flatMap(({ label, url }): MailPart[] =>
    url === undefined ? [] : [{ kind: 'button', label, url }],
  );
  if (reachable.length < labels.length) return [{ kind: 'list', items: labels }];
  return [...reachable, { kind: 'paragraph', text: words.choose }];
}

/** Most bytes of files in one mail: base64 makes them a third larger, and large providers refuse mails above 20 to 25 MB. */
const MAX_FILES = 15 * 1024 * 1024;

/**
 * Merges two messages that wait to be sent into one mail, so that a customer gets one mail per turn. Messages of staff and of the bot stay
 * apart, and so do files beyond the limit (undefined). The later message's choices are kept: the bot waits for those alone.
 */
export function mergeAnswers(
  first: Partial<Activity>,
  second: Partial<Activity>,
): Partial<Activity> | undefined {
  if (first.type !== 'message' || second.type !== 'message' || staffOf(first) !== staffOf(second))
    return undefined;
  const attachments = [...(first.attachments ?? []), ...(second.attachments ?? [])];
  const bytes = fileRefs({ attachments }).reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAX_FILES) return undefined;
  const texts = [first, second].filter(({ text = '' }) => text !== '');
  const isMarkdown = texts.some(({ textFormat }) => textFormat === 'markdown');
  const text = texts.map((part) => (isMarkdown ? asMarkdown(part) : part.text)).join('\n\n');
  if (isMarkdown && !isReadable(text)) return undefined;
  return {
    ...second,
    text,
    ...(isMarkdown && { textFormat: 'markdown' }),
    ...(attachments.length > 0 && { attachments }),
    channelData: { ...second.channelData, joined: [...idsOf(first), ...idsOf(second)] },
  };
}

function asMarkdown({ text = '', textFormat }: Partial<Activity>): string {
  return textFormat === 'markdown' ? text : escapeMarkdown(text);
}

import { intlTagOf, wordsFor } from '../../../models/locale/script-variants.ts';
import type { FormattedText } from '../../shared/markdown/formatted-text.ts';
import { plainText } from '../../shared/markdown/plain-text.ts';
import { EMAIL_WORDS } from './email-words.ts';
import { escapeHtml } from './escape-html.ts';
import { CELL, formattedHtml } from './formatted-html.ts';

/** One step of an order's delivery. */
export interface TimelineStep {
  readonly label: string;
  /** A date, already in the customer's language. */
  readonly when?: string;
  readonly done: boolean;
}

/** A row of a table of products; the price is already formatted. */
export interface ProductRow {
  readonly name: string;
  /** A short description. */
  readonly text?: string;
  readonly price?: string;
  /** https only; any other link is left out. */
  readonly url?: string;
}

/** A part of a mail, from top to bottom. Texts are plain; the template escapes them. */
export type MailPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'formatted'; readonly text: FormattedText }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A list whose items are answered by their numbers, from 1. */
  | { readonly kind: 'numbered'; readonly items: readonly string[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'timeline'; readonly title?: string; readonly steps: readonly TimelineStep[] }
  | { readonly kind: 'products'; readonly title?: string; readonly rows: readonly ProductRow[] };

/** The content of one mail. */
export interface MailParts {
  readonly locale: string;
  /** The shop's name, in the footer. */
  readonly shop: string;
  readonly parts: readonly MailPart[];
  /** Small print below the shop's name, such as that an automatic assistant wrote the mail. */
  readonly footer?: string;
}

/** A link that is safe in a mail: https, or http to localhost; undefined for `javascript:` and every other scheme. */
function safeLink(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    const local = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(parsed.hostname);
    return parsed.protocol === 'https:' || local ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

function textOf(part: MailPart, locale: string): string {
  const words = wordsFor(EMAIL_WORDS, locale);
  if (part.kind === 'paragraph') return part.text.trim();
  if (part.kind === 'formatted') return plainText(part.text);
  if (part.kind === 'list') return part.items.map((item) => `- ${item}`).join('\n');
  if (part.kind === 'numbered') return part.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
  if (part.kind === 'button') {
    const link = safeLink(part.url);
    return link === undefined ? '' : `${part.label}: ${link}`;
  }
  const title = part.title === undefined ? [] : [part.title];
  if (part.kind === 'timeline') {
    const steps = part.steps.map(
      (step) =>
        `${step.done ? '[x]' : '[ ]'} ${step.label}${step.when === undefined ? '' : ` (${step.when})`}`,
    );
    return [...title, ...steps].join('\n');
  }
  const rows = part.rows.map(({ name, text = '', price, url = '' }) => {
    const priced = price === undefined ? name : `${name}, ${words.price}: ${price}`;
    return [`- ${priced}`, text, safeLink(url) ?? ''].filter((line) => line !== '').join('\n  ');
  });
  return [...title, ...rows].join('\n');
}

/** The plain-text part of a mail, with the same content as the HTML part. */
export function mailText(mail: MailParts): string {
  const body = mail.parts.map((part) => textOf(part, mail.locale)).filter((text) => text !== '');
  const foot = [mail.shop, ...(mail.footer === undefined ? [] : [mail.footer])].join('\n');
  return `${[...body, `-- \n${foot}`].join('\n\n')}\n`;
}

function lines(text: string): string {
  return escapeHtml(text.trim()).replace(/\r?\n/g, '<br>');
}

function heading(title: string | undefined): string {
  return title === undefined ? '' : `<p style="margin:0 0 4px"><strong>${escapeHtml(title)}</strong></p>`;
}

function htmlOf(part: MailPart, locale: string): string {
  const words = wordsFor(EMAIL_WORDS, locale);
  if (part.kind === 'paragraph') return `<p style="margin:0 0 16px">${lines(part.text)}</p>`;
  if (part.kind === 'formatted') return formattedHtml(part.text);
  if (part.kind === 'list' || part.kind === 'numbered') {
    const tag = part.kind === 'list' ? 'ul' : 'ol';
    return `<${tag} style="margin:0 0 16px;padding-left:24px">${part.items.map((item) => `<li>${lines(item)}</li>`).join('')}</${tag}>`;
  }
  if (part.kind === 'button') {
    const link = safeLink(part.url);
    if (link === undefined) return '';
    return `<p style="margin:0 0 16px"><a class="button" href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;border:1px solid #1f5fbf;border-radius:6px;background:#1f5fbf;color:#ffffff;text-decoration:none;font-weight:bold">${escapeHtml(part.label)}</a></p>`;
  }
  if (part.kind === 'timeline') {
    const rows = part.steps.map(
      (step) =>
        `<tr><td ${CELL}><span aria-label="${step.done ? words.done : words.open}">${step.done ? '&#10003;' : '&#9675;'}</span></td><td ${CELL}>${escapeHtml(step.label)}</td><td ${CELL}>${escapeHtml(step.when ?? '')}</td></tr>`,
    );
    return `${heading(part.title)}<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`;
  }
  const head = [words.product, words.price].map((word) => `<th ${CELL} scope="col">${word}</th>`).join('');
  const rows = part.rows.map((row) => {
    const link = row.url === undefined ? undefined : safeLink(row.url);
    const name =
      link === undefined ? escapeHtml(row.name) : `<a href="${escapeHtml(link)}">${escapeHtml(row.name)}</a>`;
    const text = row.text === undefined ? '' : `<br>${lines(row.text)}`;
    return `<tr><td ${CELL}>${name}${text}</td><td ${CELL}>${escapeHtml(row.price ?? '')}</td></tr>`;
  });
  return `${heading(part.title)}<table style="border-collapse:collapse;margin:0 0 16px"><tr>${head}</tr>${rows.join('')}</table>`;
}

/** The HTML part of a mail: no pictures, scripts or remote content; only buttons set colours, so that dark mode works. */
export function mailHtml(mail: MailParts): string {
  const foot = [mail.shop, ...(mail.footer === undefined ? [] : [mail.footer])].map(escapeHtml).join('<br>');
  return [
    `<!doctype html><html lang="${intlTagOf(mail.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){a{color:#8ab4f8}a.button{color:#ffffff!important}}</style></head>',
    "<body style=\"margin:0;padding:16px\"><div style=\"max-width:600px;font-family:system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.5\">",
    ...mail.parts.map((part) => htmlOf(part, mail.locale)),
    `<p style="margin:24px 0 0;font-size:13px">${foot}</p></div></body></html>`,
  ].join('');
}

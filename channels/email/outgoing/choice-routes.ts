import { DEFAULT_LOCALE, type Locale } from '../../../models/locale/locale.ts';
import { answerTag, intlTagOf, wordsFor } from '../../../models/locale/script-variants.ts';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../../channel.ts';
import { digest } from '../../shared/digest.ts';
import type { EmailOptions } from '../options.ts';
import { CHOICE_PATH, isChoiceSigned, readChoiceToken } from './choice-links.ts';
import type { EmailWords } from './email-words.en.ts';
import { EMAIL_WORDS } from './email-words.ts';
import { escapeHtml } from './escape-html.ts';

/** How long a choice's link is valid, in milliseconds: 14 days, because the inbox recognises a duplicate choice no longer than that. */
const LINK_MS = 14 * 24 * 3_600_000;

/** The page behind a link must not be cached, indexed or framed. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** A choice that is still open. */
interface OpenChoice {
  readonly thread: string;
  readonly address: string;
  readonly messageId: string;
  readonly label: string;
  /** The language of the mail that offers the choice. */
  readonly locale: Locale;
}

/**
 * The page behind the links of a mail. A GET shows the choice with a button, and only the button's POST chooses, because mail servers and
 * virus scanners follow links by themselves. A mail takes one choice, and only while it is our newest mail of its thread.
 */
export function choiceRoutes(options: EmailOptions): HttpRoute[] {
  const path = `${CHOICE_PATH}/:token`;
  return [
    { method: 'GET', path, handle: (request) => show(request, options) },
    { method: 'POST', path, maxBody: 1024, handle: (request, host) => choose(request, host, options) },
  ];
}

async function show({ params }: RawRequest, options: EmailOptions): Promise<RawResponse> {
  const choice = await openChoice(params['token'] ?? '', options);
  if (choice === undefined) return page(410, options.locale ?? DEFAULT_LOCALE, 'gone', options.name);
  const { label, locale } = choice;
  const form = `<p>${escapeHtml(wordsFor(EMAIL_WORDS, locale).confirm)}</p><form method="post"><button>${escapeHtml(label)}</button></form>`;
  return html(200, locale, form, options.name);
}

async function choose(
  { params }: RawRequest,
  host: ChannelHost,
  options: EmailOptions,
): Promise<RawResponse> {
  const choice = await openChoice(params['token'] ?? '', options);
  if (choice === undefined) return page(410, options.locale ?? DEFAULT_LOCALE, 'gone', options.name);
  const { thread, address, messageId, label, locale } = choice;
  const { isDuplicate } = await host.accept({
    id: `choice-${digest([messageId])}`,
    account: options.address,
    conversation: thread,
    activity: {
      type: 'message',
      text: label,
      textFormat: 'plain',
      timestamp: options.now(),
      from: { id: address, name: address, role: 'user' },
      channelData: { choice: true },
    },
  });
  return page(200, locale, isDuplicate ? 'already' : 'taken', options.name);
}

async function openChoice(token: string, { threads, now }: EmailOptions): Promise<OpenChoice | undefined> {
  const read = readChoiceToken(token);
  const thread = read && (await threads.find(read.thread));
  if (read === undefined || thread?.asked === undefined) return undefined;
  if (!isChoiceSigned(thread.secret, thread.asked, read.index, read.signature)) return undefined;
  const mail = await threads.findMail(thread.asked);
  const label = mail?.choices?.[read.index];
  if (mail === undefined || label === undefined) return undefined;
  if (now().getTime() - mail.at.getTime() > LINK_MS) return undefined;
  return {
    thread: thread._id,
    address: thread.address,
    messageId: thread.asked,
    label,
    locale: answerTag(mail.locale),
  };
}

function page(status: number, locale: Locale, word: keyof EmailWords, shop: string): RawResponse {
  return html(status, locale, `<p>${escapeHtml(wordsFor(EMAIL_WORDS, locale)[word])}</p>`, shop);
}

function html(status: number, locale: Locale, body: string, shop: string): RawResponse {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(shop)}</title>`;
  return {
    status,
    headers: HEADERS,
    body: `<!doctype html><html lang="${intlTagOf(locale)}"><head>${head}</head><body>${body}</body></html>`,
  };
}

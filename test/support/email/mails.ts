import type { ParsedMail } from '../../../channels/email/parse/mail.ts';
import { parseMail } from '../../../channels/email/parse/parse-mail.ts';

/** What a mail of a test is made of; everything but the text has a default. */
export interface Draft {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  /** Above all others, topmost first, as receiving servers put them. */
  readonly top?: readonly string[];
  readonly headers?: readonly string[];
  readonly text?: string;
  readonly html?: string;
  /** Further parts, each with its own header lines, an empty line and its content. */
  readonly parts?: readonly string[];
  /** The type of the whole when it has `parts`. */
  readonly type?: string;
}

function encoded(text: string, subtype: string): string {
  const body = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
  return `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`;
}

function word(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function multipart(type: string, boundary: string, parts: readonly string[]): string {
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: ${type}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`;
}

/** A mail as it comes over the wire. */
export function mime(draft: Draft): Buffer {
  const texts = [
    ...(draft.text === undefined ? [] : [encoded(draft.text, 'plain')]),
    ...(draft.html === undefined ? [] : [encoded(draft.html, 'html')]),
  ];
  const body = texts.length === 2 ? multipart('multipart/alternative', 'alt=1', texts) : (texts[0] ?? '');
  const whole =
    draft.parts === undefined
      ? body
      : multipart(draft.type ?? 'multipart/mixed', 'mix=1', [...(body === '' ? [] : [body]), ...draft.parts]);
  const head = [
    ...(draft.top ?? []),
    `From: ${draft.from ?? 'Ann Example <ann@customer.example>'}`,
    `To: ${draft.to ?? 'Example Shop <help@shop.example>'}`,
    `Subject: ${word(draft.subject ?? 'Re: Your order 1042')}`,
    'Date: Mon, 02 Mar 2026 10:00:00 +0100',
    'Message-ID: <CA123@mail.customer.example>',
    ...(draft.headers ?? []),
    'MIME-Version: 1.0',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n${whole === '' ? '\r\n' : whole}`);
}

/** A mail as the other parts of the channel get it. */
export function mailOf(draft: Draft): Promise<ParsedMail> {
  return parseMail(mime(draft));
}

let numbered = 0;

/** A question of somebody by a mail with an id of its own. */
export function letter(name: string, more: Draft = {}): Buffer {
  numbered += 1;
  const from = `${name} <${name}@customer.example>`;
  const raw = mime({ from, subject: 'A question', text: 'How long may I return things?', ...more });
  return Buffer.from(raw.toString('latin1').replace('CA123@', `letter${numbered}@`), 'latin1');
}

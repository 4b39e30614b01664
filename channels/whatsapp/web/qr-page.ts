import { toString as drawn } from 'qrcode';
import { STAFF_LOCALE } from '../../../models/locale/locale.ts';
import type { HttpRoute, RawRequest, RawResponse } from '../../channel.ts';
import { isSameSecret } from '../secret.ts';
import type { Phase } from './supervisor.ts';

/** The path of the page with the QR code. */
export const QR_PAGE = '/whatsapp/qr';

/** How often the page reloads, in seconds: a QR code is valid for about 20. */
const REFRESH = 10;

const WORDS: Readonly<Record<Exclude<Phase, 'qr'>, string>> = {
  stopped: 'WhatsApp Web is not running.',
  starting: 'WhatsApp Web is starting.',
  authenticated: 'Scanned. WhatsApp Web is loading the chats.',
  ready: 'WhatsApp Web is connected. Nothing to scan.',
  waiting: 'WhatsApp Web has stopped and is started anew in a moment.',
  banned: 'WhatsApp has logged this number out again and again: it is probably banned.',
};

/** A number on the page: its phase, and its QR code while there is one. */
export interface ShownNumber {
  readonly account: string;
  readonly phase: Phase;
  readonly qr: string | undefined;
}

/**
 * The page with the QR codes. A scanned code gives access to the shop's messages, so the page requires the secret (Bearer, or Basic's
 * password).
 */
export function qrRoute(secret: string, shown: () => readonly ShownNumber[]): HttpRoute {
  return {
    method: 'GET',
    path: QR_PAGE,
    handle: async (request) => (isAllowed(request, secret) ? await page(shown()) : refusal()),
  };
}

function isAllowed({ headers }: RawRequest, secret: string): boolean {
  const [scheme = '', credential = ''] = String(headers['authorization'] ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return isSameSecret(credential, secret);
  if (!/^basic$/i.test(scheme)) return false;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(credential, 'base64').toString('utf8')) ?? [];
  return isSameSecret(password, secret);
}

function refusal(): RawResponse {
  return {
    status: 401,
    headers: { 'www-authenticate': 'Basic realm="WhatsApp", charset="UTF-8"' },
    body: { error: { code: 'Unauthorized', message: 'This page takes the secret WHATSAPP_WEB_SECRET.' } },
  };
}

/** A number's section. Its name is letters and digits by configuration, so that it needs no escaping. */
async function section({ account, phase, qr }: ShownNumber, isOne: boolean): Promise<string> {
  const picture = qr === undefined ? '' : await drawn(qr, { type: 'svg', margin: 4, width: 320 });
  const words =
    phase === 'qr'
      ? 'Scan this with the phone of the shop: WhatsApp, Settings, Linked devices, Link a device.'
      : WORDS[phase];
  return `${isOne ? '' : `<h2>${account}</h2>`}<p>${words}</p>${picture}`;
}

async function page(numbers: readonly ShownNumber[]): Promise<RawResponse> {
  const sections = await Promise.all(numbers.map((number) => section(number, numbers.length === 1)));
  const body = [
    `<!doctype html><html lang="${STAFF_LOCALE}"><head><meta charset="utf-8">`,
    `<meta http-equiv="refresh" content="${REFRESH}"><title>WhatsApp</title></head>`,
    `<body>${sections.join('\n')}</body></html>`,
  ].join('\n');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
    body,
  };
}

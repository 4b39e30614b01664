import { createHmac } from 'node:crypto';

/** The id of the shop's number in the tests. */
export const NUMBER = '106540352242922';
export const APP_SECRET = 'an-app-secret-of-the-tests';
export const VERIFY_TOKEN = 'a-verify-token';
/** Ann's number in the demo shop. */
export const ANN = '447700900100';

/** Seconds since 1970 at which the tests' clock starts. */
export const START = Date.parse('2026-01-05T10:00:00Z') / 1000;

/** One message as Meta sends it; `part` replaces anything. */
export function cloudMessage(id: string, part: object = {}): Record<string, unknown> {
  return { from: ANN, id, timestamp: String(START), type: 'text', text: { body: id }, ...part };
}

export function cloudStatus(id: string, status: string, part: object = {}): Record<string, unknown> {
  return { id, status, timestamp: String(START), recipient_id: ANN, ...part };
}

/** A webhook of one change. */
export function webhook(items: { messages?: unknown[]; statuses?: unknown[]; contacts?: unknown[] }): object {
  const contacts = items.contacts ?? [{ wa_id: ANN, profile: { name: 'Ann Baker' } }];
  const metadata = { display_phone_number: '15550783881', phone_number_id: NUMBER };
  const value = { messaging_product: 'whatsapp', metadata, ...items, contacts };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: 'waba', changes: [{ field: 'messages', value }] }],
  };
}

export function signatureOf(body: string, secret = APP_SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

import type { Client, Message } from 'whatsapp-web.js';
import type { Report } from '../protocol.ts';
import type { OwnMessages } from './client-requests.ts';
import { editVersion, plainMessage, plainReaction } from './plain-message.ts';

/** Most unread messages that are fetched from each chat after a start. */
const UNREAD = 50;

/** The part of whatsapp-web.js's client whose events are used. */
export type EventClient = Pick<Client, 'getContactLidAndPhone' | 'getChats'> & {
  on(event: string, listener: (...given: unknown[]) => void): unknown;
};

/** Reports the client's events as plain data. */
export function listen(on: EventClient, own: OwnMessages, report: (report: Report) => void): void {
  on.on('qr', (qr) => report({ type: 'qr', qr: String(qr) }));
  on.on('authenticated', () => report({ type: 'authenticated' }));
  on.on('auth_failure', (reason) => report({ type: 'disconnected', reason: `auth failure: ${reason}` }));
  on.on('disconnected', (reason) => report({ type: 'disconnected', reason: String(reason) }));
  on.on('ready', () => {
    report({ type: 'ready' });
    void catchUp(on, report);
  });
  on.on('message', (message) => void reportMessage(on, message, report));
  on.on('message_create', (message) => void reportOwn(on, message, own, report));
  on.on('message_edit', (message, text) => void reportEdit(on, message, String(text), report));
  on.on('message_revoke_everyone', (message, before) => void reportDeletion(on, message, before, report));
  on.on('message_reaction', (reaction) => void reportReaction(on, reaction, report));
  on.on('message_ack', (message, level) => void reportAck(on, message, Number(level), report));
  on.on('contact_changed', (message, from, to, isContact) => {
    const plain = plainMessage(message);
    if (plain !== undefined && isContact === true)
      report({ type: 'moved', id: plain.id, from: String(from), to: String(to), timestamp: plain.timestamp });
  });
}

type ReportSink = (report: Report) => void;

async function reportMessage(on: EventClient, message: unknown, report: ReportSink): Promise<void> {
  const plain = plainMessage(message);
  if (plain === undefined) return;
  report({ type: 'message', message: { ...plain, ...(await phoneOf(on, plain.from)) } });
}

async function reportOwn(
  on: EventClient,
  message: unknown,
  own: OwnMessages,
  report: ReportSink,
): Promise<void> {
  const plain = plainMessage(message);
  if (plain?.fromMe !== true || (await own.has(plain.id))) return;
  report({ type: 'own', message: { ...plain, ...(await phoneOf(on, plain.to ?? '')) } });
}

async function reportEdit(
  on: EventClient,
  message: unknown,
  text: string,
  report: ReportSink,
): Promise<void> {
  const plain = plainMessage(message);
  if (plain === undefined) return;
  const edited = { ...plain, ...(await phoneOf(on, plain.from)) };
  report({ type: 'edit', message: edited, of: plain.id, text, version: editVersion(message) });
}

async function reportDeletion(
  on: EventClient,
  message: unknown,
  before: unknown,
  report: ReportSink,
): Promise<void> {
  const plain = plainMessage(message);
  if (plain === undefined || plain.fromMe) return;
  const { from, timestamp, id } = plain;
  const of = plainMessage(before)?.id ?? id;
  report({ type: 'deletion', of, from, timestamp, ...(await phoneOf(on, from)) });
}

async function reportReaction(on: EventClient, reaction: unknown, report: ReportSink): Promise<void> {
  const plain = plainReaction(reaction);
  if (plain !== undefined) report({ ...plain, ...(await phoneOf(on, plain.from)) });
}

async function reportAck(
  on: EventClient,
  message: unknown,
  level: number,
  report: ReportSink,
): Promise<void> {
  const plain = plainMessage(message);
  if (plain?.fromMe !== true || plain.to === undefined) return;
  const { id: of, to } = plain;
  const at = Math.floor(Date.now() / 1000);
  report({ type: 'ack', of, to, level, at, ...(await phoneOf(on, to)) });
}

/** The phone number behind an address that hides it; empty where WhatsApp does not know it. */
async function phoneOf(on: EventClient, address: string): Promise<{ phone?: string }> {
  if (!address.endsWith('@lid')) return {};
  try {
    const [known] = await on.getContactLidAndPhone([address]);
    const phone: string | undefined = known?.pn;
    return phone === undefined ? {} : { phone };
  } catch {
    return {};
  }
}

/**
 * Fetches the messages that arrived while the client was down: they are unread, since only recorded messages are marked as read. A chat
 * that fails is skipped.
 */
async function catchUp(on: EventClient, report: ReportSink): Promise<void> {
  const chats = await on.getChats().catch(() => []);
  for (const chat of chats) {
    if (chat.isGroup || chat.unreadCount <= 0) continue;
    const limit = Math.min(UNREAD, chat.unreadCount);
    const messages: Message[] = await chat.fetchMessages({ limit }).catch(() => []);
    for (const message of messages) await reportMessage(on, message, report);
  }
}

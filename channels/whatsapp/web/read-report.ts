import type { MessageContent, WhatsappMessage, WhatsappReceipt } from '../incoming/whatsapp-message.ts';
import type { Report, WebMessage } from './protocol.ts';

/** WhatsApp Web's message types that carry a file. */
const FILES = new Set(['image', 'video', 'audio', 'ptt', 'document', 'sticker']);

/** Types of notices about the chat itself, which no person wrote. */
const NOTES = new Set([
  'e2e_notification',
  'notification',
  'notification_template',
  'gp2',
  'broadcast_notification',
  'call_log',
  'protocol',
  'ciphertext',
  'reaction',
  'revoked',
]);

/** WhatsApp Web's acknowledgement levels as delivery statuses. */
const STATUSES = new Map<number, WhatsappReceipt['status']>([
  [-1, 'failed'],
  [1, 'sent'],
  [2, 'delivered'],
  [3, 'read'],
  [4, 'read'],
]);

/** The address of the chat with a customer, by phone number; an id that hides the number is an address already. */
export function chatOf(id: string): string {
  return id.includes('@') ? id : `${id}@c.us`;
}

/** A report in the shape that both transports share; undefined for groups, broadcasts, statuses, and reports without a message. */
export function messageOfReport(report: Report, account: string): WhatsappMessage | undefined {
  if (report.type === 'message') return customerMessage(report.message, account);
  if (report.type === 'own') return shopMessage(report.message, account);
  if (report.type === 'edit') return editMessage(report, account);
  if (report.type === 'deletion') {
    const content = { kind: 'deletion', of: report.of } as const;
    return changeMessage(`${report.of}:revoke`, 'revoked', report, account, content);
  }
  if (report.type === 'reaction' && !report.fromMe) {
    const { of, emoji, timestamp } = report;
    const content = { kind: 'reaction', emoji: emoji === '' ? undefined : emoji, of } as const;
    return changeMessage(`${of}:reaction:${timestamp}:${emoji}`, 'reaction', report, account, content);
  }
  if (report.type === 'moved') {
    if (!isPerson(report.to)) return undefined;
    return changeMessage(report.id, 'change_number', report, account, {
      kind: 'id-changed',
      to: idOf(report.to),
    });
  }
  return undefined;
}

/** The delivery receipt in an acknowledgement; undefined for a level without a delivery status. */
export function receiptOfReport(
  report: Extract<Report, { type: 'ack' }>,
  account: string,
): WhatsappReceipt | undefined {
  const status = STATUSES.get(report.level);
  if (status === undefined || !isPerson(report.to)) return undefined;
  return {
    account,
    id: report.of,
    recipientIds: idsOf(report.to, report.phone),
    status,
    at: new Date(report.at * 1000),
    reason: status === 'failed' ? 'WhatsApp Web could not send it' : undefined,
  };
}

function customerMessage(message: WebMessage, account: string): WhatsappMessage | undefined {
  const { fromMe, broadcast, author, from, type } = message;
  if (fromMe || broadcast || author !== undefined || !isPerson(from) || NOTES.has(type)) return undefined;
  return { ...messageFields(message, account), id: message.id, content: contentOf(message) };
}

function editMessage(
  { message, of, text, version }: Extract<Report, { type: 'edit' }>,
  account: string,
): WhatsappMessage | undefined {
  if (customerMessage(message, account) === undefined) return undefined;
  return {
    ...messageFields(message, account),
    id: `${of}:edit:${version}`,
    type: 'edit',
    content: { kind: 'edit', of, text },
  };
}

/** A message that an employee typed on the phone, to one customer. */
function shopMessage(message: WebMessage, account: string): WhatsappMessage | undefined {
  const { fromMe, broadcast, to, type } = message;
  if (!fromMe || broadcast || to === undefined || to === message.from) return undefined;
  if (!isPerson(to) || NOTES.has(type)) return undefined;
  const { displayName: _ours, ...frame } = messageFields({ ...message, from: to }, account);
  return { ...frame, ofShop: true, displayName: undefined, id: message.id, content: contentOf(message) };
}

function messageFields(message: WebMessage, account: string): Omit<WhatsappMessage, 'id' | 'content'> {
  return {
    type: message.type,
    account,
    customerIds: idsOf(message.from, message.phone),
    displayName: message.name,
    at: new Date(message.timestamp * 1000),
    replyTo: message.quoted,
  };
}

function changeMessage(
  id: string,
  type: string,
  { from, phone, timestamp }: Pick<Extract<Report, { type: 'deletion' }>, 'from' | 'phone' | 'timestamp'>,
  account: string,
  content: MessageContent,
): WhatsappMessage | undefined {
  if (!isPerson(from)) return undefined;
  const at = new Date(timestamp * 1000);
  return {
    id,
    type,
    account,
    customerIds: idsOf(from, phone),
    displayName: undefined,
    at,
    replyTo: undefined,
    content,
  };
}

function contentOf({ type, body, media, location, vCards, id }: WebMessage): MessageContent {
  if (type === 'chat') return { kind: 'text', text: body };
  if (location !== undefined) {
    const { name, address, ...point } = location;
    return {
      kind: 'location',
      ...point,
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
    };
  }
  if (vCards !== undefined && vCards.length > 0) return { kind: 'contacts', people: vCards.map(personOf) };
  if (!FILES.has(type)) return { kind: 'unreadable' };
  const { contentType = 'application/octet-stream', name } = media ?? {};
  return {
    kind: 'media',
    media: { id, contentType, ...(name !== undefined && { name }), ...(type === 'ptt' && { voice: true }) },
    caption: body === '' || body === name ? undefined : body,
  };
}

/** Most of a contact card that is read, in UTF-16 units: a photo comes last in it. */
const MOST_OF_CARD = 10_000;

/** The name and numbers of a contact card (vCard). */
function personOf(card: string) {
  const fields = card
    .slice(0, MOST_OF_CARD)
    .split('\n')
    .map((line) => ({ name: line.split(':', 1)[0] ?? '', value: line.slice(line.indexOf(':') + 1).trim() }));
  return {
    name: fields.find((field) => /^FN(?:;|$)/i.test(field.name))?.value ?? '',
    numbers: fields
      .filter((field) => /^(?:item\d{1,6}\.)?TEL(?:;|$)/i.test(field.name))
      .map(({ value }) => value),
  };
}

/** Whether an address is a person's: `c.us`, or `lid` where the number is hidden. Groups, channels and broadcasts have others. */
function isPerson(address: string): boolean {
  return /@(c\.us|s\.whatsapp\.net|lid)$/.test(address);
}

/** The ids of an address; the phone number comes first where it is known. */
function idsOf(address: string, phone: string | undefined): [string, ...string[]] {
  const id = idOf(address);
  const number = phone === undefined ? id : idOf(phone);
  return number === id ? [id] : [number, id];
}

/** The id in an address: the phone number, or the whole address where it hides the number. */
function idOf(address: string): string {
  return address.replace(/@(c\.us|s\.whatsapp\.net)$/, '');
}

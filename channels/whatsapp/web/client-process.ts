import { join } from 'node:path';
import whatsapp, { type Client, type Message } from 'whatsapp-web.js';
import { memoryOfTree } from './memory-of.ts';
import { editVersion, plainMessage, plainReaction } from './plain-message.ts';
import type { ClientSettings, Command, Report, Request } from './protocol.ts';

/** QR codes that are shown before the page is loaded anew: each is good for about 20 seconds. */
const QR_CODES = 15;

/** Unread messages that are fetched of each chat after a start. */
const UNREAD = 50;

type Sending = Extract<Request, { type: 'send' }>;

let client: Client | undefined;

function report(given: Report): void {
  process.send?.(given);
}

function broken(error: unknown): void {
  report({ type: 'broken', reason: error instanceof Error ? error.message : String(error) });
}

async function start({ folder, chromium, chromiumArguments, pageMs }: ClientSettings): Promise<void> {
  client = new whatsapp.Client({
    authStrategy: new whatsapp.LocalAuth({ dataPath: folder }),
    puppeteer: { executablePath: chromium, args: [...chromiumArguments], headless: true },
    authTimeoutMs: pageMs,
    qrMaxRetries: QR_CODES,
    webVersionCache: { type: 'local', path: join(folder, 'pages') },
  });
  listen(client);
  await client.initialize();
}

function listen(on: Client): void {
  on.on('qr', (qr: string) => report({ type: 'qr', qr }));
  on.on('authenticated', () => report({ type: 'authenticated' }));
  on.on('auth_failure', (reason: string) =>
    report({ type: 'disconnected', reason: `auth failure: ${reason}` }),
  );
  on.on('disconnected', (reason: unknown) => report({ type: 'disconnected', reason: String(reason) }));
  on.on('ready', () => {
    report({ type: 'ready' });
    catchUp(on).catch(() => {});
  });
  on.on('message', (message: Message) => void tell(on, message));
  on.on('message_edit', async (message: Message, text: unknown) => {
    const plain = plainMessage(message, await phoneOf(on, message));
    if (plain !== undefined)
      report({
        type: 'edit',
        message: plain,
        of: plain.id,
        text: String(text),
        version: editVersion(message),
      });
  });
  on.on('message_revoke_everyone', (message: Message, before: unknown) => {
    const { from, timestamp, fromMe, id } = plainMessage(message) ?? {};
    const of = plainMessage(before)?.id ?? id;
    if (from !== undefined && timestamp !== undefined && of !== undefined && fromMe !== true)
      report({ type: 'deletion', of, from, timestamp });
  });
  on.on('message_reaction', (reaction: unknown) => {
    const plain = plainReaction(reaction);
    if (plain !== undefined) report(plain);
  });
  on.on('message_ack', (message: Message, level: number) => {
    const plain = plainMessage(message);
    if (plain?.fromMe !== true) return;
    report({ type: 'ack', of: plain.id, to: message.to, level, at: Math.floor(Date.now() / 1000) });
  });
  on.on('contact_changed', (message: Message, from: string, to: string, isContact: boolean) => {
    const plain = plainMessage(message);
    if (plain !== undefined && isContact)
      report({ type: 'moved', id: plain.id, from, to, timestamp: plain.timestamp });
  });
}

async function tell(on: Client, message: Message): Promise<void> {
  const plain = plainMessage(message, await phoneOf(on, message));
  if (plain !== undefined) report({ type: 'message', message: plain });
}

/** The number of a sender whose address hides it, where WhatsApp knows it. */
async function phoneOf(on: Client, { from }: Message): Promise<string | undefined> {
  if (!from.endsWith('@lid')) return undefined;
  try {
    const [known] = await on.getContactLidAndPhone([from]);
    return known?.pn;
  } catch {
    return undefined;
  }
}

/** What came in while nobody was there: it is unread, because only what was recorded is marked as read. */
async function catchUp(on: Client): Promise<void> {
  for (const chat of await on.getChats()) {
    if (chat.isGroup || chat.unreadCount === 0) continue;
    for (const message of await chat.fetchMessages({ limit: Math.min(UNREAD, chat.unreadCount) }))
      await tell(on, message);
  }
}

async function perform(on: Client, request: Request): Promise<unknown> {
  switch (request.type) {
    case 'typing':
      return void (await (await on.getChatById(request.to)).sendStateTyping());
    case 'seen':
      return await on.sendSeen(request.to);
    case 'fetch':
      return await fetched(on, request.message);
    case 'send':
      return await sent(on, request);
  }
}

async function fetched(on: Client, message: string): Promise<unknown> {
  const media = await (await on.getMessageById(message)).downloadMedia();
  return { contentType: media.mimetype, bytes: new Uint8Array(Buffer.from(media.data, 'base64')) };
}

async function sent(on: Client, { to, text, file }: Sending): Promise<unknown> {
  const message =
    file === undefined
      ? await on.sendMessage(to, text, { linkPreview: false })
      : await on.sendMessage(to, mediaOf(file), { caption: text });
  return { id: message.id._serialized };
}

function mediaOf({ contentType, bytes, name }: NonNullable<Sending['file']>) {
  return new whatsapp.MessageMedia(contentType, Buffer.from(bytes).toString('base64'), name);
}

async function answer(number: number, request: Request): Promise<void> {
  try {
    if (client === undefined) throw new Error('the client was not started');
    report({ type: 'answer', request: number, value: await perform(client, request) });
  } catch (error) {
    report({
      type: 'refusal',
      request: number,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

async function probe(): Promise<void> {
  const state = await client?.getState().catch(() => undefined);
  report({ type: 'alive', state: state ?? 'UNKNOWN', memoryMb: memoryOfTree() });
}

async function stop(): Promise<void> {
  await client?.destroy().catch(() => {});
  process.exit(0);
}

process.on('message', (command: Command) => {
  if (command.type === 'start') start(command.settings).catch(broken);
  else if (command.type === 'request') void answer(command.number, command.request);
  else if (command.type === 'probe') void probe();
  else void stop();
});
// The supervisor is gone: a browser that nobody watches must not stay.
process.on('disconnect', () => void stop());
process.on('unhandledRejection', broken);
process.on('uncaughtException', broken);

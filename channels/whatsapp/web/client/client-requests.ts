import whatsapp, { type Client, type Message } from 'whatsapp-web.js';
import { OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import type { Request } from '../protocol.ts';

/**
 * How long WhatsApp allows a message to be deleted for everyone ("about two days"), in seconds; later it is deleted on this device only.
 */
const DELETABLE = 48 * 3_600;

/** The part of whatsapp-web.js's client that requests use. */
export type RequestClient = Pick<Client, 'getChatById' | 'sendSeen' | 'getMessageById' | 'sendMessage'>;

/** The ids of the messages that this process has sent, to distinguish them from those typed on the phone. */
export class OwnMessages {
  readonly #ids = new Set<string>();
  readonly #sending = new Set<Promise<unknown>>();

  /** Most ids that are remembered: WhatsApp reports a sent message within seconds. */
  static readonly most = 1_000;

  /** Awaits a send and remembers the id of its message. */
  async track(send: Promise<Message>): Promise<Message> {
    this.#sending.add(send);
    try {
      const message = await send;
      this.#ids.add(message.id._serialized);
      const [oldest] = this.#ids;
      if (this.#ids.size > OwnMessages.most && oldest !== undefined) this.#ids.delete(oldest);
      return message;
    } finally {
      this.#sending.delete(send);
    }
  }

  /** Whether this process sent a message. Sends in progress are awaited, since WhatsApp may report a message before its send resolves. */
  async has(id: string): Promise<boolean> {
    if (!this.#ids.has(id)) await Promise.allSettled(this.#sending);
    return this.#ids.has(id);
  }
}

/** Performs a request of the supervisor; returns the answer. */
export async function perform(
  on: RequestClient,
  own: OwnMessages,
  request: Request,
  now: Date,
): Promise<unknown> {
  switch (request.type) {
    case 'typing':
      return void (await (await on.getChatById(request.to)).sendStateTyping());
    case 'seen':
      return await on.sendSeen(request.to);
    case 'fetch':
      return await fetched(on, request.message);
    case 'send':
      return { id: (await own.track(sent(on, request))).id._serialized };
    case 'edit':
      return { done: await edited(on, request.message, request.text) };
    case 'delete':
      return { done: await deleted(on, request.message, now) };
  }
}

async function fetched(on: RequestClient, id: string): Promise<unknown> {
  const media = await (await messageOf(on, id))?.downloadMedia();
  if (media === undefined) throw new OnevoiceError('FILE_GONE', { detail: 'the file is gone' });
  return { contentType: media.mimetype, bytes: new Uint8Array(Buffer.from(media.data, 'base64')) };
}

async function sent(
  on: RequestClient,
  { to, text, file }: Extract<Request, { type: 'send' }>,
): Promise<Message> {
  if (file === undefined) return await on.sendMessage(to, text, { linkPreview: false });
  const { contentType, bytes, name } = file;
  const media = new whatsapp.MessageMedia(contentType, Buffer.from(bytes).toString('base64'), name);
  return await on.sendMessage(to, media, { caption: text });
}

/** Edits a message; false where WhatsApp no longer allows it. */
async function edited(on: RequestClient, id: string, text: string): Promise<boolean> {
  const message = await messageOf(on, id);
  return ((await message?.edit(text, { linkPreview: false })) ?? null) !== null;
}

async function deleted(on: RequestClient, id: string, now: Date): Promise<boolean> {
  const message = await messageOf(on, id);
  if (message === undefined || now.getTime() / 1000 - message.timestamp > DELETABLE) return false;
  await message.delete(true);
  return true;
}

/** A message by id; undefined if it does not exist (the library returns null against its type). */
async function messageOf(on: RequestClient, id: string): Promise<Message | undefined> {
  const found: Message | null = await on.getMessageById(id);
  return found ?? undefined;
}

import { z } from 'zod';
import type { WebMessage } from '../protocol.ts';

const optional = z.string().nullish();
const key = z.object({ _serialized: z.string().min(1) });

/** The part of whatsapp-web.js's Message that is used. It is validated, since its content comes from WhatsApp's page. */
const messageSchema = z.object({
  id: key,
  from: z.string().min(1),
  to: optional,
  fromMe: z.boolean().default(false),
  isStatus: z.boolean().nullish(),
  broadcast: z.boolean().nullish(),
  author: optional,
  type: z.string(),
  body: z.string().nullish(),
  timestamp: z.number().nonnegative(),
  location: z
    .object({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: optional,
      address: optional,
    })
    .nullish(),
  vCards: z.array(z.string()).nullish(),
  hasMedia: z.boolean().nullish(),
  latestEditSenderTimestampMs: z.number().nullish(),
  _data: z
    .object({
      notifyName: optional,
      mimetype: optional,
      filename: optional,
      quotedStanzaID: optional,
    })
    .nullish(),
});

/** A reaction as whatsapp-web.js emits it. */
const reactionSchema = z.object({
  id: z.object({ fromMe: z.boolean().nullish() }).nullish(),
  msgId: key.extend({ remote: z.union([z.string(), key]).nullish() }),
  reaction: z.string().nullish(),
  senderId: z.string(),
  timestamp: z.number().nonnegative(),
});

/** A message of whatsapp-web.js as plain data; undefined if it is malformed. */
export function plainMessage(message: unknown, phone?: string): WebMessage | undefined {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return undefined;
  const { id, from, to, fromMe, isStatus, broadcast, author, type, body, timestamp, location, vCards } =
    parsed.data;
  const { notifyName, mimetype, filename, quotedStanzaID } = parsed.data._data ?? {};
  return {
    id: id._serialized,
    from,
    ...(to && { to }),
    fromMe,
    broadcast: isStatus === true || broadcast === true,
    ...(author && { author }),
    ...(phone !== undefined && { phone }),
    ...(notifyName && { name: notifyName }),
    type,
    body: body ?? '',
    timestamp,
    ...(quotedStanzaID && { quoted: quotedStanzaID }),
    ...(parsed.data.hasMedia === true && {
      media: { contentType: mimetype ?? 'application/octet-stream', ...(filename && { name: filename }) },
    }),
    ...(location && { location: placeOf(location) }),
    ...(vCards && { vCards }),
  };
}

/** The version of an edit, which distinguishes the edits of one message. */
export function editVersion(message: unknown): string {
  return String(messageSchema.safeParse(message).data?.latestEditSenderTimestampMs ?? 0);
}

/** A reaction of whatsapp-web.js as plain data; undefined if it is malformed. */
export function plainReaction(reaction: unknown) {
  const parsed = reactionSchema.safeParse(reaction);
  if (!parsed.success) return undefined;
  const { msgId, reaction: emoji, senderId, timestamp, id } = parsed.data;
  return {
    type: 'reaction' as const,
    of: msgId._serialized,
    emoji: emoji ?? '',
    fromMe: id?.fromMe === true,
    from: chatOf(msgId, senderId),
    timestamp,
  };
}

/** The chat of the message, so that reactions in groups can be ignored. */
function chatOf({ remote }: z.output<typeof reactionSchema>['msgId'], senderId: string): string {
  if (remote == null) return senderId;
  return typeof remote === 'string' ? remote : remote._serialized;
}

function placeOf({
  latitude,
  longitude,
  name,
  address,
}: NonNullable<z.output<typeof messageSchema>['location']>) {
  return { latitude, longitude, ...(name && { name }), ...(address && { address }) };
}

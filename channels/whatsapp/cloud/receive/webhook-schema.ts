import { z } from 'zod';
import { isStorable } from '../../../shared/clean-text.ts';

const text = z.string().min(1);
const optional = z.string().optional();

/** Longest id of a person, in characters: a phone number, or a user id of about 20. */
const MAX_ID = 128;

/** An id of a message, a file or a person. One that no store holds as it is would be another one when it is read again. */
const id = text.refine(isStorable);
const optionalId = z.string().max(MAX_ID).refine(isStorable).optional();

/** Seconds since 1970, up to the year 9999: a later one is no date. */
const seconds = z.coerce.number().nonnegative().max(253_402_300_799);

const media = z.object({
  id,
  mime_type: z.string().default('application/octet-stream'),
  caption: optional,
  filename: optional,
  voice: z.boolean().optional(),
});

const interactive = z.object({
  type: z.string(),
  button_reply: z.object({ id: z.string(), title: z.string() }).optional(),
  list_reply: z.object({ id: z.string(), title: z.string() }).optional(),
  nfm_reply: z.object({ response_json: optional }).optional(),
});

const person = z.object({
  name: z.object({ formatted_name: optional, first_name: optional, last_name: optional }).optional(),
  phones: z.array(z.object({ phone: optional, wa_id: optional })).optional(),
});

/** A message of a webhook: the part of Meta's documented shape that is used, with Meta's names. */
export const messageSchema = z.object({
  id,
  from: optionalId,
  from_user_id: optionalId,
  /** The recipient of an echo. */
  to: optionalId,
  to_user_id: optionalId,
  group_id: optional,
  timestamp: seconds,
  type: text,
  context: z.object({ id: optionalId, from: optional }).optional(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string(), payload: optional }).optional(),
  interactive: interactive.optional(),
  image: media.optional(),
  video: media.optional(),
  audio: media.optional(),
  voice: media.optional(),
  document: media.optional(),
  sticker: media.optional(),
  location: z
    .object({ latitude: z.coerce.number(), longitude: z.coerce.number(), name: optional, address: optional })
    .optional(),
  contacts: z.array(person).optional(),
  order: z.record(z.string(), z.unknown()).optional(),
  reaction: z.object({ message_id: id, emoji: optional }).optional(),
  edit: z
    .object({
      original_message_id: id,
      message: z
        .object({
          text: z.object({ body: z.string() }).optional(),
          image: z.object({ caption: optional }).optional(),
          video: z.object({ caption: optional }).optional(),
          document: z.object({ caption: optional }).optional(),
        })
        .optional(),
    })
    .optional(),
  revoke: z.object({ original_message_id: id }).optional(),
  system: z
    .object({ type: optional, wa_id: optionalId, new_wa_id: optionalId, user_id: optionalId })
    .optional(),
});

/** A parsed message. */
export type CloudMessage = z.output<typeof messageSchema>;

/** An error in Meta's responses and webhooks. */
export const errorSchema = z.object({
  code: z.coerce.number(),
  title: optional,
  message: optional,
  error_data: z.object({ details: optional }).optional(),
});

/** A delivery status of a message of ours. */
export const statusSchema = z.object({
  id,
  status: text,
  timestamp: seconds,
  recipient_id: optionalId,
  recipient_user_id: optionalId,
  recipient_type: optional,
  errors: z.array(errorSchema).optional(),
});

/** A parsed delivery status. */
export type CloudStatus = z.output<typeof statusSchema>;

/** A sender's profile, beside the messages; matched by phone number or user id. */
export const contactSchema = z.object({
  wa_id: optionalId,
  user_id: optionalId,
  profile: z.object({ name: optional }).optional(),
});

/** A changed user id, which Meta sends to some accounts in a field of its own. */
export const userIdUpdateSchema = z.object({
  wa_id: optionalId,
  timestamp: seconds.default(0),
  user_id: z.object({ previous: id, current: id }),
});

/** The `value` of a change; each of its items is parsed by itself. */
export const valueSchema = z.object({
  metadata: z.object({ phone_number_id: id, display_phone_number: optional }),
  contacts: z.array(z.unknown()).default([]),
  messages: z.array(z.unknown()).default([]),
  message_echoes: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
  user_id_update: z.array(z.unknown()).default([]),
});

/** A webhook; each entry is parsed by itself. */
export const webhookSchema = z.object({ entry: z.array(z.unknown()) });

/** An entry; each change is parsed by itself. */
export const entrySchema = z.object({ changes: z.array(z.unknown()) });

/** A change; `field` names its kind. */
export const changeSchema = z.object({ field: text, value: z.unknown() });

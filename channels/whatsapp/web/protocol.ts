import { z } from 'zod';

const message = z.object({
  id: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1).optional(),
  fromMe: z.boolean(),
  /** A status, or a broadcast to many. */
  broadcast: z.boolean(),
  /** The member of a group who wrote it. */
  author: z.string().optional(),
  /** The customer's phone number, where `from` is an id that hides it and WhatsApp knows it. */
  phone: z.string().optional(),
  name: z.string().optional(),
  type: z.string(),
  body: z.string(),
  timestamp: z.number().nonnegative(),
  quoted: z.string().optional(),
  media: z.object({ contentType: z.string(), name: z.string().optional() }).optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  vCards: z.array(z.string()).optional(),
});

/** A message as the client process reports it. */
export type WebMessage = z.output<typeof message>;

/** The chat of an event, and its time in seconds of Unix time; `phone` as in a message. */
const from = {
  from: z.string().min(1),
  phone: z.string().optional(),
  timestamp: z.number().nonnegative(),
};

/** A report of the client process to the supervisor; a report of another shape is dropped and logged. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('qr'), qr: z.string() }),
  z.object({ type: z.literal('authenticated') }),
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('disconnected'), reason: z.string() }),
  /** The client failed; the process ends after this report. */
  z.object({ type: z.literal('broken'), reason: z.string() }),
  z.object({ type: z.literal('alive'), state: z.string(), memoryMb: z.number() }),
  z.object({ type: z.literal('message'), message }),
  /** A message of the shop that this process did not send: an employee typed it on the phone. */
  z.object({ type: z.literal('own'), message }),
  z.object({ type: z.literal('edit'), message, of: z.string(), text: z.string(), version: z.string() }),
  /** A customer has changed the phone number. */
  z.object({ type: z.literal('moved'), id: z.string(), to: z.string().min(1), ...from }),
  z.object({ type: z.literal('deletion'), of: z.string(), ...from }),
  z.object({ type: z.literal('reaction'), of: z.string(), emoji: z.string(), fromMe: z.boolean(), ...from }),
  z.object({
    type: z.literal('ack'),
    of: z.string(),
    to: z.string(),
    phone: z.string().optional(),
    level: z.number(),
    at: z.number(),
  }),
  z.object({ type: z.literal('answer'), request: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('refusal'), request: z.number(), reason: z.string() }),
]);

/** A parsed report. */
export type Report = z.output<typeof reportSchema>;

/** The settings of a client process. */
export interface ClientSettings {
  /** The folder of the session and the cached pages. */
  readonly folder: string;
  readonly chromium: string;
  readonly chromiumArguments: readonly string[];
  /** How long WhatsApp's page may take to load, in milliseconds. */
  readonly pageMs: number;
  /** The version of WhatsApp Web. Default `kept`. */
  readonly page?: PageVersion;
}

/**
 * The version of WhatsApp Web. `kept`: the cached version that last worked, so that an incompatible new one breaks nothing at a restart;
 * `latest`: the version that WhatsApp serves; or a fixed version, from the cache or from `source`, a URL with `{version}` in it.
 */
export type PageVersion = 'kept' | 'latest' | { readonly version: string; readonly source?: string };

/** A request to the client process, which answers it under its number. */
export type Request =
  | {
      readonly type: 'send';
      readonly to: string;
      readonly text: string;
      readonly file?: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };
    }
  | { readonly type: 'edit'; readonly message: string; readonly text: string }
  | { readonly type: 'delete'; readonly message: string }
  | { readonly type: 'typing' | 'seen'; readonly to: string }
  | { readonly type: 'fetch'; readonly message: string };

/** A command of the supervisor to the client process. */
export type Command =
  | { readonly type: 'start'; readonly settings: ClientSettings }
  | { readonly type: 'stop' | 'probe' }
  | { readonly type: 'request'; readonly number: number; readonly request: Request };

/** The answer to a `send`. */
export const sentSchema = z.object({ id: z.string().min(1) });

/** The answer to an `edit` or a `delete`; `done` is false where WhatsApp no longer allows it. */
export const changedSchema = z.object({ done: z.boolean() });

/** The answer to a `fetch`. */
export const fetchedSchema = z.object({ contentType: z.string(), bytes: z.instanceof(Uint8Array) });

import { z } from 'zod';

const message = z.object({
  id: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1).optional(),
  fromMe: z.boolean(),
  /** Somebody's status, or a message to many. */
  broadcast: z.boolean(),
  /** A group's member. */
  author: z.string().optional(),
  /** The customer's number, where WhatsApp hides it behind an id of its own and tells it all the same. */
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

/** A message as the client process hands it over. */
export type WebMessage = z.output<typeof message>;

/** The chat that something happened in, and when; `phone` as with a message. */
const from = {
  from: z.string().min(1),
  phone: z.string().optional(),
  timestamp: z.number().nonnegative(),
};

/** What the client process says; whatever is of another form is ignored and counted. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('qr'), qr: z.string() }),
  z.object({ type: z.literal('authenticated') }),
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('disconnected'), reason: z.string() }),
  /** It can't start or go on; it ends after saying so. */
  z.object({ type: z.literal('broken'), reason: z.string() }),
  z.object({ type: z.literal('alive'), state: z.string(), memoryMb: z.number() }),
  z.object({ type: z.literal('message'), message }),
  /** Something that was not sent by this process stands in a chat as the shop's: somebody typed it on the phone. */
  z.object({ type: z.literal('own'), message }),
  z.object({ type: z.literal('edit'), message, of: z.string(), text: z.string(), version: z.string() }),
  /** Somebody has another number. */
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

/** One report of the client process. */
export type Report = z.output<typeof reportSchema>;

/** How the client is started. */
export interface ClientSettings {
  /** Where the session and the cache are kept. */
  readonly folder: string;
  readonly chromium: string;
  readonly chromiumArguments: readonly string[];
  /** How long WhatsApp's page may take to load, in milliseconds. */
  readonly pageMs: number;
  /** Which WhatsApp Web is run. Default: {@link PageVersion} `kept`. */
  readonly page?: PageVersion;
}

/**
 * Which version of WhatsApp Web is run. `kept`: the one that last worked, so that a new one that this program does not fit breaks nothing
 * at a restart; `latest`: whatever WhatsApp hands out; or a certain one, from what was kept or, with `{version}` in it, from a `source`.
 */
export type PageVersion = 'kept' | 'latest' | { readonly version: string; readonly source?: string };

/** What the client process is asked for; it answers each under its number. */
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

/** What the supervisor says to the client process. */
export type Command =
  | { readonly type: 'start'; readonly settings: ClientSettings }
  | { readonly type: 'stop' | 'probe' }
  | { readonly type: 'request'; readonly number: number; readonly request: Request };

/** The answer to a `send`. */
export const sentSchema = z.object({ id: z.string().min(1) });

/** The answer to an `edit` or a `delete`: undone where WhatsApp allows it no more. */
export const changedSchema = z.object({ done: z.boolean() });

/** The answer to a `fetch`. */
export const fetchedSchema = z.object({ contentType: z.string(), bytes: z.instanceof(Uint8Array) });

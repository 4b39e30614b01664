import { toUSVString } from 'node:util';
import { z } from 'zod';
import type { COMMAND_RESULT } from '../../../models/conversation/command.ts';
import {
  CASE_COMMAND,
  CASE_EVENT,
  PROVIDER_APP_TAKEOVER,
  REMINDER,
  STAFF_ACTION,
} from '../../../models/desk/desk.ts';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { SentAttachment } from './attached-files.ts';

/** Longest text of a client's message, in characters: about two pages. */
export const MAX_TEXT = 10_000;

const RESULT: typeof COMMAND_RESULT = 'command-result';

/** Names of internal events. A client that could send one would act for the shop or its staff. */
const RESERVED_EVENTS: readonly string[] = [
  RESULT,
  CASE_COMMAND,
  CASE_EVENT,
  PROVIDER_APP_TAKEOVER,
  REMINDER,
  STAFF_ACTION,
];

const TYPES = ['message', 'event', 'typing', 'conversationUpdate'] as const;
const MAX_DEPTH = 8;

/** The properties of a client's activity that are read; all others are dropped. */
const schema = z.object({
  type: z.string().optional(),
  id: z.string().min(1).max(256).optional().catch(undefined),
  from: z
    .object({
      id: z.string().max(128).optional(),
      name: z.string().max(128).optional(),
      role: z.string().optional(),
    })
    .optional(),
  text: z.string().optional(),
  locale: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .max(35)
    .optional()
    .catch(undefined),
  name: z
    .string()
    .regex(/^[\w./:-]{1,64}$/)
    .optional(),
  value: z.unknown().optional(),
  attachments: z
    .array(
      z.object({ contentUrl: z.string().optional(), name: z.string().max(1024).optional().catch(undefined) }),
    )
    .optional(),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(256).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** A client's activity after all checks; without a property: undefined. */
export interface ClientActivity {
  readonly type: (typeof TYPES)[number];
  readonly id: string | undefined;
  readonly from: { readonly id: string | undefined; readonly name: string | undefined };
  readonly text: string | undefined;
  readonly locale: string | undefined;
  readonly name: string | undefined;
  readonly value: unknown;
  readonly attachments: readonly SentAttachment[];
  readonly clientActivityId: string | undefined;
}

/** The schema of a client's activity; {@link checkedActivity} makes the checks that have error codes of their own. */
export const clientActivity = schema;

/**
 * Checks a client's activity. `uploaded`: it comes with files, so that it needs no text. Default false.
 * @throws {OnevoiceError} with the protocol's code for the fault.
 */
export function checkedActivity(sent: z.infer<typeof schema>, uploaded = false): ClientActivity {
  const type = TYPES.find((known) => known === sent.type);
  if (sent.type === undefined)
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'type: is missing' });
  if (type === undefined)
    throw new OnevoiceError('DIRECT_LINE_NOT_SUPPORTED', {
      detail: `type: only ${TYPES.join(', ')} are taken`,
    });
  if (sent.from?.role !== undefined && sent.from.role !== 'user') {
    throw new OnevoiceError('DIRECT_LINE_NOT_ALLOWED', {
      detail: 'from.role: a client speaks as a user only',
    });
  }
  const { attachments = [] } = sent;
  if (type !== 'message' && attachments.length > 0)
    throw new OnevoiceError('DIRECT_LINE_NOT_SUPPORTED', { detail: 'attachments: only a message has them' });
  const text = cleanText(sent.text);
  const hasFiles = uploaded || attachments.length > 0;
  if (type === 'message' && text === undefined && sent.value === undefined && !hasFiles) {
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'text: a message needs a text' });
  }
  if (type === 'event') checkEventName(sent.name);
  if (!isPlain(sent.value, MAX_DEPTH))
    throw new OnevoiceError('DIRECT_LINE_BAD_ARGUMENT', {
      detail: 'value: is nested too deeply or has odd names',
    });
  return {
    type,
    id: sent.id,
    from: { id: sent.from?.id, name: sent.from?.name },
    text,
    locale: sent.locale,
    name: sent.name,
    value: sent.value,
    attachments,
    clientActivityId: sent.channelData?.clientActivityID,
  };
}

/**
 * The text without control characters and lone surrogates, which no store should hold. A text of whitespace becomes an empty one, which the
 * bot answers.
 */
function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.length > MAX_TEXT) {
    throw new OnevoiceError('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', {
      detail: `text: at most ${MAX_TEXT} characters, this has ${text.length}`,
    });
  }
  const clean = toUSVString(text).replace(/\p{Cc}/gu, (control) => (/[\n\r\t]/.test(control) ? control : ''));
  return clean.trim() === '' ? '' : clean;
}

function checkEventName(name: string | undefined): void {
  if (name === undefined)
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'name: an event needs a name' });
  if (RESERVED_EVENTS.includes(name))
    throw new OnevoiceError('DIRECT_LINE_NOT_ALLOWED', { detail: `name: ${name} is not for clients` });
}

/**
 * Whether a value is JSON that every store can hold: bounded in depth, with property names that have no meaning in a query or an object.
 */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1));
  return Object.entries(value).every(
    ([name, item]) =>
      /^[A-Za-z][\w-]{0,63}$/.test(name) && name !== 'constructor' && isPlain(item, depth - 1),
  );
}

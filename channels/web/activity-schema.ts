import { toUSVString } from 'node:util';
import { z } from 'zod';
import type { COMMAND_RESULT } from '../../models/turn.ts';
import { DirectLineError } from './errors.ts';

/** Longest text that is taken, in characters: two pages of writing. */
export const MAX_TEXT = 10_000;

/** The event by which results of commands come in; a client that sent it would speak for the shop. */
const RESERVED_EVENT: typeof COMMAND_RESULT = 'command-result';

const TYPES = ['message', 'event', 'typing', 'conversationUpdate'] as const;
const MAX_DEPTH = 8;

/** What is read of a client's activity; everything else it may have written is dropped. */
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
  attachments: z.array(z.unknown()).optional(),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(256).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** A client's activity after all checks. */
export interface ClientActivity {
  readonly type: (typeof TYPES)[number];
  readonly id: string | undefined;
  readonly from: { readonly id: string | undefined; readonly name: string | undefined };
  readonly text: string | undefined;
  readonly locale: string | undefined;
  readonly name: string | undefined;
  readonly value: unknown;
  readonly clientActivityId: string | undefined;
}

/** The schema a client's activity is parsed with; {@link checkedActivity} makes the checks that have codes of their own. */
export const clientActivity = schema;

/**
 * Checks what a client may say.
 * @throws {DirectLineError} with the code the protocol has for the fault.
 */
export function checkedActivity(sent: z.infer<typeof schema>): ClientActivity {
  const type = TYPES.find((known) => known === sent.type);
  if (sent.type === undefined) throw new DirectLineError('MissingProperty', 'type: is missing');
  if (type === undefined)
    throw new DirectLineError('NotSupported', `type: only ${TYPES.join(', ')} are taken`);
  if (sent.from?.role !== undefined && sent.from.role !== 'user') {
    throw new DirectLineError('NotAllowed', 'from.role: a client speaks as a user only');
  }
  if ((sent.attachments ?? []).length > 0)
    throw new DirectLineError('NotSupported', 'attachments: are not taken yet');
  const text = cleanText(sent.text);
  if (type === 'message' && text === undefined && sent.value === undefined) {
    throw new DirectLineError('MissingProperty', 'text: a message needs a text');
  }
  if (type === 'event') checkEventName(sent.name);
  if (!isPlain(sent.value, MAX_DEPTH))
    throw new DirectLineError('BadArgument', 'value: is nested too deeply or has odd names');
  return {
    type,
    id: sent.id,
    from: { id: sent.from?.id, name: sent.from?.name },
    text,
    locale: sent.locale,
    name: sent.name,
    value: sent.value,
    clientActivityId: sent.channelData?.clientActivityID,
  };
}

/**
 * The text without control characters and halves of surrogate pairs, which no customer types and no store needs. Blanks
 * come to an empty text: it was said, so the bot answers it.
 */
function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.length > MAX_TEXT) {
    throw new DirectLineError(
      'MessageSizeTooBig',
      `text: at most ${MAX_TEXT} characters, this has ${text.length}`,
    );
  }
  const clean = toUSVString(text).replace(/\p{Cc}/gu, (control) => (/[\n\r\t]/.test(control) ? control : ''));
  return clean.trim() === '' ? '' : clean;
}

function checkEventName(name: string | undefined): void {
  if (name === undefined) throw new DirectLineError('MissingProperty', 'name: an event needs a name');
  if (name === RESERVED_EVENT)
    throw new DirectLineError('NotAllowed', `name: ${RESERVED_EVENT} is not for clients`);
}

/** JSON that every store takes as it is: bounded in depth, with names that mean nothing to a database or an object. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1));
  return Object.entries(value).every(
    ([name, item]) =>
      /^[A-Za-z][\w-]{0,63}$/.test(name) && name !== 'constructor' && isPlain(item, depth - 1),
  );
}

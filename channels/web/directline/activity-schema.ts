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
import { cleanText, isStorable } from '../../shared/clean-text.ts';
import { MAX_FILES } from '../files/multipart.ts';
import type { SentAttachment } from './attached-files.ts';
import { checkedValue } from './client-value.ts';

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

/** A client's id of something, which is stored as it is. */
export const clientId = z
  .string()
  .min(1)
  .max(128)
  .refine(isStorable, 'has characters that can not be stored');

/** A person's name. */
export const clientName = z.string().max(128).transform(cleanText);

/** A language tag; one that is none counts as absent. */
export const clientLocale = z
  .string()
  .max(35)
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .optional()
  .catch(undefined);

/** An idempotency key; one that can't be used counts as absent. */
const key = z.string().min(1).max(256).refine(isStorable).optional().catch(undefined);

/** The list is counted before its items are read, which may be very many. */
const attachments = z
  .custom<readonly unknown[]>(
    (sent) => Array.isArray(sent) && sent.length <= MAX_FILES,
    `at most ${MAX_FILES} go with a message`,
  )
  .pipe(
    z.array(
      z.object({ contentUrl: z.string().optional(), name: z.string().max(1024).optional().catch(undefined) }),
    ),
  );

/** The properties of a client's activity that are read; all others are dropped. */
const schema = z.object({
  type: z.string().optional(),
  id: key,
  from: z
    .object({
      id: clientId.optional(),
      name: clientName.optional(),
      role: z.string().optional(),
    })
    .optional(),
  text: z.string().optional(),
  locale: clientLocale,
  name: z
    .string()
    .regex(/^[\w./:-]{1,64}$/)
    .optional(),
  value: z.unknown().optional(),
  attachments: attachments.optional(),
  channelData: z.object({ clientActivityID: key }).optional().catch(undefined),
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
  const text = checkedText(sent.text);
  const hasFiles = uploaded || attachments.length > 0;
  if (type === 'message' && text === undefined && sent.value === undefined && !hasFiles) {
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'text: a message needs a text' });
  }
  if (type === 'event') checkEventName(sent.name);
  return {
    type,
    id: sent.id,
    from: { id: sent.from?.id, name: sent.from?.name },
    text,
    locale: sent.locale,
    name: sent.name,
    value: checkedValue(sent.value),
    attachments,
    clientActivityId: sent.channelData?.clientActivityID,
  };
}

/** The text as it is stored. A text of whitespace becomes an empty one, which the bot answers. */
function checkedText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.length > MAX_TEXT) {
    throw new OnevoiceError('DIRECT_LINE_MESSAGE_SIZE_TOO_BIG', {
      detail: `text: at most ${MAX_TEXT} characters, this has ${text.length}`,
    });
  }
  const clean = cleanText(text);
  return clean.trim() === '' ? '' : clean;
}

function checkEventName(name: string | undefined): void {
  if (name === undefined)
    throw new OnevoiceError('DIRECT_LINE_MISSING_PROPERTY', { detail: 'name: an event needs a name' });
  if (RESERVED_EVENTS.includes(name))
    throw new OnevoiceError('DIRECT_LINE_NOT_ALLOWED', { detail: `name: ${name} is not for clients` });
}

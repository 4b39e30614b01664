import type { z } from 'zod';
import type { WhatsappInbound, WhatsappStatus } from '../../heard.ts';
import { echoOf, heardOf } from './heard-of.ts';
import { toldOf } from './told-of.ts';
import {
  changeSchema,
  contactSchema,
  entrySchema,
  messageSchema,
  statusSchema,
  userIdUpdateSchema,
  valueSchema,
  webhookSchema,
} from './webhook-schema.ts';

/** What a webhook holds. `unread` counts items that could not be read, which harm no other. */
export interface CloudWebhook {
  readonly messages: readonly WhatsappInbound[];
  readonly statuses: readonly WhatsappStatus[];
  /** The fields of changes that are about the account, not about a conversation that goes on. */
  readonly others: readonly string[];
  readonly unread: number;
}

/** What is common to the items of one change. */
export interface ChangeContext {
  /** The id of the shop's number. */
  readonly account: string;
  /** The shop's own number, whose messages are not a customer's. */
  readonly own: string | undefined;
  readonly contacts: readonly z.output<typeof contactSchema>[];
}

/** The fields whose changes are about conversations; the past that a shared number brings along (`history`) is not taken up. */
const CONVERSATIONS = new Set(['messages', 'user_id_update', 'smb_message_echoes']);

/** Reads a webhook whole: every entry, change and item by itself. Never throws; undefined if it is no webhook at all. */
export function parseWebhook(body: unknown): CloudWebhook | undefined {
  const parsed = webhookSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const found = {
    messages: [] as WhatsappInbound[],
    statuses: [] as WhatsappStatus[],
    others: [] as string[],
    unread: 0,
  };
  const parse = <T>(schema: z.ZodType<T>, items: readonly unknown[]): T[] =>
    items.flatMap((item) => {
      const result = schema.safeParse(item);
      if (!result.success) found.unread += 1;
      return result.success ? [result.data] : [];
    });
  const changes = parse(entrySchema, parsed.data.entry).flatMap((entry) =>
    parse(changeSchema, entry.changes),
  );
  for (const { field, value } of changes) {
    if (!CONVERSATIONS.has(field)) found.others.push(field);
    else
      for (const { metadata, ...items } of parse(valueSchema, [value])) {
        const context: ChangeContext = {
          account: metadata.phone_number_id,
          own: metadata.display_phone_number?.replace(/\D/g, ''),
          contacts: parse(contactSchema, items.contacts),
        };
        for (const message of parse(messageSchema, items.messages)) {
          const heard = heardOf(message, context);
          if (heard === 'nameless') found.unread += 1;
          else if (heard !== 'ignored') found.messages.push(heard);
        }
        for (const echo of parse(messageSchema, items.message_echoes)) {
          const heard = echoOf(echo, context);
          if (heard !== undefined) found.messages.push(heard);
        }
        for (const status of parse(statusSchema, items.statuses)) {
          const told = toldOf(status, context);
          if (told !== undefined) found.statuses.push(told);
        }
        for (const update of parse(userIdUpdateSchema, items.user_id_update))
          found.messages.push(movedUser(update, context));
      }
  }
  found.messages.sort((a, b) => a.at.getTime() - b.at.getTime());
  return found;
}

function movedUser(
  { wa_id, timestamp, user_id }: z.output<typeof userIdUpdateSchema>,
  { account }: ChangeContext,
): WhatsappInbound {
  return {
    id: `user-id:${user_id.previous}:${user_id.current}`,
    type: 'user_id_update',
    account,
    names: wa_id === undefined ? [user_id.previous] : [user_id.previous, wa_id],
    name: undefined,
    at: new Date(timestamp * 1000),
    replyTo: undefined,
    content: { kind: 'moved', to: user_id.current },
  };
}

import type { z } from 'zod';
import type { WhatsappMessage, WhatsappReceipt } from '../../incoming/whatsapp-message.ts';
import type { ChangeContext } from './change-context.ts';
import { customerMessage, shopMessage } from './cloud-message.ts';
import { deliveryReceipt } from './delivery-status.ts';
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

/** The items of one webhook, oldest message first. `invalid` counts the items that did not fit the schema and were dropped. */
export interface CloudWebhook {
  readonly messages: readonly WhatsappMessage[];
  readonly receipts: readonly WhatsappReceipt[];
  /** The `field` of each change that is about the account and not about a conversation. */
  readonly accountFields: readonly string[];
  readonly invalid: number;
}

/** The webhook fields that are about conversations. `history`, the earlier messages of a shared number, is not imported. */
const CONVERSATIONS = new Set(['messages', 'user_id_update', 'smb_message_echoes']);

/**
 * Parses a webhook of the Cloud API. Every entry, change and item is parsed by itself, so that one of an unknown form drops no other.
 * Never throws; undefined if the body is not a webhook.
 */
export function parseWebhook(body: unknown): CloudWebhook | undefined {
  const parsed = webhookSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const found = {
    messages: [] as WhatsappMessage[],
    receipts: [] as WhatsappReceipt[],
    accountFields: [] as string[],
    invalid: 0,
  };
  const parse = <T>(schema: z.ZodType<T>, items: readonly unknown[]): T[] =>
    items.flatMap((item) => {
      const result = schema.safeParse(item);
      if (!result.success) found.invalid += 1;
      return result.success ? [result.data] : [];
    });
  const changes = parse(entrySchema, parsed.data.entry).flatMap((entry) =>
    parse(changeSchema, entry.changes),
  );
  for (const { field, value } of changes) {
    if (!CONVERSATIONS.has(field)) found.accountFields.push(field);
    else
      for (const { metadata, ...items } of parse(valueSchema, [value])) {
        const context: ChangeContext = {
          account: metadata.phone_number_id,
          own: metadata.display_phone_number?.replace(/\D/g, ''),
          contacts: parse(contactSchema, items.contacts),
        };
        for (const message of parse(messageSchema, items.messages)) {
          const parsed = customerMessage(message, context);
          if (parsed === 'without-sender') found.invalid += 1;
          else if (parsed !== 'ignored') found.messages.push(parsed);
        }
        for (const echo of parse(messageSchema, items.message_echoes)) {
          const sent = shopMessage(echo, context);
          if (sent !== undefined) found.messages.push(sent);
        }
        for (const status of parse(statusSchema, items.statuses)) {
          const receipt = deliveryReceipt(status, context);
          if (receipt !== undefined) found.receipts.push(receipt);
        }
        for (const update of parse(userIdUpdateSchema, items.user_id_update))
          found.messages.push(userIdChange(update, context));
      }
  }
  found.messages.sort((a, b) => a.at.getTime() - b.at.getTime());
  return found;
}

function userIdChange(
  { wa_id, timestamp, user_id }: z.output<typeof userIdUpdateSchema>,
  { account }: ChangeContext,
): WhatsappMessage {
  return {
    id: `user-id:${user_id.previous}:${user_id.current}`,
    type: 'user_id_update',
    account,
    customerIds: wa_id === undefined ? [user_id.previous] : [user_id.previous, wa_id],
    displayName: undefined,
    at: new Date(timestamp * 1000),
    replyTo: undefined,
    content: { kind: 'id-changed', to: user_id.current },
  };
}

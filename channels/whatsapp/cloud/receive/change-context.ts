import type { z } from 'zod';
import type { contactSchema } from './webhook-schema.ts';

/** What all items of one change in a webhook have in common. */
export interface ChangeContext {
  /** Meta's id of the shop's number (`phone_number_id`): the account of the conversations. */
  readonly account: string;
  /** The shop's own number, digits only. Messages from it are echoes, not a customer's. */
  readonly own: string | undefined;
  /** The senders' profiles, which Meta sends beside the messages. */
  readonly contacts: readonly z.output<typeof contactSchema>[];
}

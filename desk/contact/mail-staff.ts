import type { CommandRequest, Result } from '../../models/conversation/command.ts';
import type { Conversation } from '../../models/conversation/conversation.ts';
import type { ConversationRepository } from '../../models/conversation/conversation-repository.ts';
import type { MessageRepository } from '../../models/conversation/message-repository.ts';
import { maskAddress } from '../../models/customer/mask-address.ts';
import type { HistoryLine } from '../../models/desk/desk-post.ts';
import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import { historyOf } from '../cases/history.ts';
import { reasonOf } from '../cases/staff-words.ts';

/** How many messages of the conversation are mailed. */
const HISTORY = 50;
/** Longest words of the customer in the subject, in characters. */
const MAX_SUBJECT = 80;

/** The mail of a conversation to staff. */
interface StaffMail {
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly key: string;
}

/** What a conversation is mailed to staff with. */
export interface MailStaffPorts {
  /** The address of staff. */
  readonly to: string;
  readonly conversations: Pick<ConversationRepository, 'find'>;
  readonly messages: Pick<MessageRepository, 'newest'>;
  /** The address that the channel or the shop has for the customer; undefined: none. */
  addressOf(conversation: Conversation): Promise<string | undefined>;
  /** Sends a mail, once per key; rejects if the server does not take it. */
  send(mail: StaffMail): Promise<void>;
}

/** Performs `mail-staff`: mails the conversation to staff, whose answer to the mail goes to the customer. */
export async function mailStaff(
  { args, key }: CommandRequest,
  conversation: string,
  { to, conversations, messages, addressOf, send }: MailStaffPorts,
): Promise<Result> {
  const found = await conversations.find(conversation);
  const typed = typeof args['email'] === 'string' ? args['email'] : undefined;
  const address = typed ?? (found === null ? undefined : await addressOf(found));
  if (found === null || address === undefined) return { outcome: 'refused', value: { reason: 'no-address' } };
  const history = historyOf(await messages.newest(conversation, HISTORY));
  const { channel, identity, locale = DEFAULT_LOCALE } = found;
  const text = [
    `A customer wants a person. Answer this mail, and your answer goes to ${address}${typed === undefined ? '' : ' (typed by the customer, not proved)'}.`,
    '',
    `Why: ${reasonOf(String(args['reason']))}`,
    `Channel: ${channel}; identity: ${identity.level}; language: ${locale}`,
    '',
    ...history.map(({ who, text: words }) => `${NAMES[who]}: ${words}`),
  ].join('\n');
  await send({ to, replyTo: address, subject: subjectOf(history), text, key });
  return { outcome: 'ok', value: { address: maskAddress(address) } };
}

const NAMES: Readonly<Record<HistoryLine['who'], string>> = {
  customer: 'Customer',
  bot: 'Bot',
  staff: 'Staff',
};

/** The customer's words before the wish for a person, or the wish itself. */
function subjectOf(history: readonly HistoryLine[]): string {
  const words = history.filter(({ who }) => who === 'customer').map(({ text }) => text);
  const wish = (words.at(-2) ?? words.at(-1) ?? '').replace(/\s+/g, ' ').slice(0, MAX_SUBJECT);
  return `A customer wants an answer: ${wish}`;
}

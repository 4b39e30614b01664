import type { Activity } from 'botbuilder';
import type { UnseenMailPorts } from '../channels/web/unseen/unseen-mail.ts';
import type { HeldChats } from '../channels/web/visitors/held-chats.ts';
import { ACCOUNT } from '../channels/web/web-context.ts';
import type { Case } from '../desk/cases/case.ts';
import { lastAddress } from '../language/entities/last-address.ts';
import { conversationId } from '../models/conversation/inbox.ts';
import { caseAddress } from '../models/desk/desk.ts';
import type { Repositories } from '../models/repositories.ts';
import type { ChannelParts } from './app.ts';

/** Log entries that are searched for an address. */
const SEARCHED = 200;

const idOf = (externalId: string) => conversationId({ channel: 'web', account: ACCOUNT, externalId });

/** Whose the website chats are, from the store. */
export function heldChats({
  chatHolders,
  conversations,
}: Pick<Repositories, 'chatHolders' | 'conversations'>): HeldChats {
  return {
    conversationsOf: (holder, now) => chatHolders.conversationsOf(holder, now),
    open: (holder, fresh, now) => chatHolders.open(holder, fresh, now),
    add: (holder, added, now) => chatHolders.add(holder, added, now),
    forget: (holder) => chatHolders.forget(holder),
    standingOf: async (externalId) => {
      const found = await conversations.find(idOf(externalId));
      if (found === null) return undefined;
      const { owner, updatedAt, identity } = found;
      return { owner, updatedAt, ...(identity.customer !== undefined && { customer: identity.customer }) };
    },
  };
}

/** The parts that the mails about unseen answers are made from. */
type MailParts = Pick<ChannelParts, 'repositories' | 'customers' | 'mailer'>;

/** What the mails about unseen answers need, from the app's parts. */
export function unseenMailPorts(
  { repositories, customers, mailer }: MailParts,
  chatUrl: () => string | undefined,
): UnseenMailPorts {
  const { conversations, messages, cases } = repositories;
  return {
    chatUrl,
    chatOf: async (externalId) => {
      const found = await conversations.find(idOf(externalId));
      if (found === null) return undefined;
      const { _id, episode, identity, locale } = found;
      const memory = (await cases.find(caseAddress(_id, episode.number).externalId))?.memory;
      return { identity, locale, isAnsweredByMail: (memory as Case | undefined)?.card.contact !== undefined };
    },
    addressOf: async (customer) => (await customers.find(customer))?.email,
    writtenAddress: async (externalId) => {
      const logged = await messages.newest(idOf(externalId), SEARCHED);
      const written = logged.filter(({ direction }) => direction === 'in');
      return lastAddress(
        written.map(({ activity }) => (JSON.parse(activity) as Partial<Activity>).text ?? ''),
      );
    },
    send: async (mail) => {
      try {
        await mailer.send(mail);
        return true;
      } catch (error) {
        const { classifySmtpError } = await import('../channels/email/outgoing/smtp-transport.ts');
        if (classifySmtpError(error).status === 'failed') return false;
        throw error;
      }
    },
  };
}

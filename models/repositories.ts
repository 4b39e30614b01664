import type { Connection } from 'mongoose';
import { ContactRepository } from './contact/contact-repository.ts';
import { AttemptRepository } from './conversation/attempt-repository.ts';
import { ConversationRepository } from './conversation/conversation-repository.ts';
import { InboxRepository } from './conversation/inbox-repository.ts';
import { MessageRepository } from './conversation/message-repository.ts';
import { CustomerRepository } from './customer/customer-repository.ts';
import { DeskCaseRepository } from './desk/desk-case-repository.ts';
import { SlackPostRepository } from './desk/slack-post-repository.ts';
import { FileRepository } from './files/file-repository.ts';
import { UnansweredQuestionRepository } from './knowledge/unanswered-question-repository.ts';
import { MailErasure } from './mail/mail-erasure.ts';
import { MailThreadRepository } from './mail/mail-thread-repository.ts';
import { MailboxRepository } from './mail/mailbox-repository.ts';
import { OutgoingMailRepository } from './mail/outgoing-mail-repository.ts';
import { ParseMarkRepository } from './mail/parse-mark-repository.ts';
import { Expiry } from './retention/expiry.ts';
import { OneTimeCodeRepository } from './shop/one-time-code-repository.ts';
import { ChatHolderRepository } from './visitor/chat-holder-repository.ts';

/**
 * The repositories of the product, one for each kind of stored document, on one connection; those of a shop are in `shop/shop-repositories.ts`.
 * Callers reach the store through them only. One document is the unit of every promise, since neither a standalone MongoDB nor the embedded store
 * has transactions over several documents.
 */
export interface Repositories {
  readonly conversations: ConversationRepository;
  readonly inbox: InboxRepository;
  readonly messages: MessageRepository;
  readonly customers: CustomerRepository;
  readonly attempts: AttemptRepository;
  readonly cases: DeskCaseRepository;
  readonly slackPosts: SlackPostRepository;
  readonly files: FileRepository;
  readonly contacts: ContactRepository;
  readonly mailThreads: MailThreadRepository;
  readonly mailboxes: MailboxRepository;
  readonly parseMarks: ParseMarkRepository;
  readonly mailErasure: MailErasure;
  readonly mails: OutgoingMailRepository;
  readonly codes: OneTimeCodeRepository;
  readonly questions: UnansweredQuestionRepository;
  readonly chatHolders: ChatHolderRepository;
  readonly expiry: Expiry;
}

/** The product's repositories on one connection. */
export function repositoriesOn(connection: Connection): Repositories {
  return {
    conversations: new ConversationRepository(connection),
    inbox: new InboxRepository(connection),
    messages: new MessageRepository(connection),
    customers: new CustomerRepository(connection),
    attempts: new AttemptRepository(connection),
    cases: new DeskCaseRepository(connection),
    slackPosts: new SlackPostRepository(connection),
    files: new FileRepository(connection),
    contacts: new ContactRepository(connection),
    mailThreads: new MailThreadRepository(connection),
    mailboxes: new MailboxRepository(connection),
    parseMarks: new ParseMarkRepository(connection),
    mailErasure: new MailErasure(connection),
    mails: new OutgoingMailRepository(connection),
    codes: new OneTimeCodeRepository(connection),
    questions: new UnansweredQuestionRepository(connection),
    chatHolders: new ChatHolderRepository(connection),
    expiry: new Expiry(connection),
  };
}

import type { Activity } from 'botbuilder';
import { localeOf } from '../../../models/locale/known-locales.ts';
import { parseMarkdown } from '../../shared/markdown/parse-markdown.ts';
import { plainText } from '../../shared/markdown/plain-text.ts';
import { WEB_WORDS } from '../words/web-words.ts';
import { type RecipientPorts, recipientOf } from './recipient.ts';

/** The end of an address at which the widget opens (`web/widget/chat.js`). */
const OPEN_HASH = '#onevoice-chat';

/** A mail about answers that nobody has seen. */
interface UnseenMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The idempotency key: a mail with a key that was sent before is not sent again. */
  readonly key: string;
}

/** What the mails about unseen answers need of the product. */
export interface UnseenMailPorts extends RecipientPorts {
  /** The address of the shop's page with the chat; undefined if it is unknown. */
  chatUrl(): string | undefined;
  /** Sends a mail once per key. False if the server refuses it for good. @throws if it can't be sent now. */
  send(mail: UnseenMail): Promise<boolean>;
}

/**
 * Mails answers that the customer of a conversation (the channel's id) has not seen. A proved address gets the text, a given one only a notice with a
 * link, since anybody may have typed it. False if no address is known, or staff's answers go by mail already.
 */
export async function mailUnseen(
  conversation: string,
  answer: Partial<Activity>,
  key: string,
  ports: UnseenMailPorts,
): Promise<boolean> {
  const recipient = await recipientOf(conversation, ports);
  if (recipient === undefined) return false;
  const { email: to, isProved, locale } = recipient;
  const words = WEB_WORDS.of(localeOf(locale));
  const link = linkTo(ports.chatUrl());
  const linking = (linked: string, plain: string) =>
    link === undefined ? plain : linked.replace('{link}', link);
  const count = answer.attachments?.length ?? 0;
  const text = isProved
    ? [
        textOf(answer),
        ...(count > 0 ? [words.files.replace('{count}', String(count))] : []),
        linking(words.answerFooter, words.answerFooterPlain),
      ]
    : [linking(words.notice, words.noticePlain), words.notYou];
  const subject = isProved ? words.answerSubject : words.noticeSubject;
  return await ports.send({
    to,
    subject,
    text: text.filter((part) => part !== '').join('\n\n'),
    key: `unseen:${key}`,
  });
}

/** The page with the chat, which opens by itself there. A page that is named with a place in it is left as it is. */
function linkTo(page: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  const url = new URL(page);
  if (url.hash === '') url.hash = OPEN_HASH;
  return url.href;
}

function textOf({ text = '', textFormat }: Partial<Activity>): string {
  return textFormat === 'markdown' ? plainText(parseMarkdown(text)) : text;
}
